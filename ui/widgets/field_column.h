#pragma once

#include <QWidget>

#include <unordered_map>

class QAbstractSpinBox;
class QScrollArea;
class QVBoxLayout;

namespace ropewalk {

class ProblemLabel;

/// A form in a side panel: names on the left, fields on the right, under headings with lines between them.
class FieldColumn final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kFieldWidth = 112;

    explicit FieldColumn(QWidget *parent = nullptr);

    /// All but the first one get a line above.
    void addHeading(const QString &text);
    /// The field takes its name for those who do not see it.
    void addRow(const QString &name, QWidget *field);
    /// A check box, and the field that it is about.
    void addChecked(QWidget *box, QWidget *field);
    /// Over the whole width.
    void addWide(QWidget *widget);
    /// A text in red that is there as long as it says something.
    [[nodiscard]] ProblemLabel *addProblem(const char *objectName);

    /// In the background of a side panel.
    [[nodiscard]] QScrollArea *inScrollArea(const QString &objectName);

    /// With its name.
    void setRowShown(QWidget *field, bool isShown);

private:
    void addToColumn(QWidget *row);

    QVBoxLayout *m_column;
    std::unordered_map<QWidget *, QWidget *> m_rows;
    bool m_hasHeading = false;
};

/// A number as these forms have it: right-aligned, its unit behind it, without buttons.
void dressNumber(QAbstractSpinBox &box);

} // namespace ropewalk
