#pragma once

#include <QLineEdit>

namespace ropewalk {

/// A line to search or filter by, with an icon before and a button to clear. Escape clears.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `icon` is a name of themeIcon(): "search" or "filter".
    explicit SearchField(const QString &icon, QWidget *parent = nullptr);

    /// Rings the field in red and says why in its tool tip; an empty text takes that back.
    void setProblem(const QString &problem);
    [[nodiscard]] QString problem() const { return m_problem; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_problem;
};

} // namespace ropewalk
