#pragma once

#include <QDialog>

#include <map>
#include <string>

class QLabel;
class QPushButton;
class QTableWidget;

namespace ropewalk {

/// The workspace's variables as a table: a name that messages write as {{name}}, and what it stands for.
///
/// What is wrong stands under the table; nothing is accepted before it is right.
class VariablesForm final : public QDialog
{
    Q_OBJECT

public:
    using Variables = std::map<std::string, std::string>;

    explicit VariablesForm(const Variables &variables, QWidget *parent = nullptr);

    /// What the table says; rows without a name are left out.
    [[nodiscard]] Variables variables() const;

signals:
    /// Every name is right and the person wants it so.
    void submitted(const std::map<std::string, std::string> &variables);

private:
    void setupTable(const Variables &variables);
    void setupLayout();
    void addRow(const QString &name, const QString &value);
    void addEmptyRow();
    void removeRow();
    void check();
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] QString problem() const;

    QTableWidget *m_table;
    QLabel *m_problem;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_accept;
};

} // namespace ropewalk
