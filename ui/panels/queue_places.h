#pragma once

#include <QWidget>

class QAction;
class QGridLayout;
class QPushButton;

namespace ropewalk {

class QueueActions;

/// What can be done to the message that is shown, as a grid of small buttons: moving, copying, cutting.
class QueuePlaces final : public QWidget
{
    Q_OBJECT

public:
    /// `actions` must outlive it.
    explicit QueuePlaces(const QueueActions &actions, QWidget *parent = nullptr);

private:
    [[nodiscard]] QPushButton *makeButton(QAction *action, const QString &text, const char *objectName);
    void addRow(const QString &name, QPushButton *one, QPushButton *other);

    QGridLayout *m_grid;
};

} // namespace ropewalk
