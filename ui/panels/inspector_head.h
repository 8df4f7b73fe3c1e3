#pragma once

#include <QWidget>

class QHBoxLayout;

namespace ropewalk {

class ElidedLabel;

/// What stands above a page of the inspector: a title, what belongs to its right, and a line of details.
class InspectorHead final : public QWidget
{
    Q_OBJECT

public:
    /// Its parts are called `name` with "Title" and "Place" behind it.
    explicit InspectorHead(const QString &name, QWidget *parent = nullptr);

    void setTitle(const QString &text);
    void setDetails(const QString &text);

    /// To the right of the title: a state.
    void addState(QWidget &state);

    /// Likewise, a button without a frame, whose picture keeps the margin.
    void addTool(QWidget &tool);

private:
    ElidedLabel *m_title;
    ElidedLabel *m_details;
    QHBoxLayout *m_row;
};

} // namespace ropewalk
