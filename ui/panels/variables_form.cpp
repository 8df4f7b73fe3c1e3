#include "ui/panels/variables_form.h"

#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "workbench/text/template_context.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTableWidget>

#include <algorithm>

namespace ropewalk {
namespace {

enum Column { NameColumn, ValueColumn };

bool isBuiltIn(const QString &name)
{
    const std::string utf8 = name.toStdString();
    return std::ranges::any_of(templateVariables(),
                               [&](const TemplateVariable &known) { return known.name == utf8; });
}

/// A name is one word without braces, as a template reads it.
bool isWord(const QString &name)
{
    return std::ranges::none_of(name, [](QChar c) { return c.isSpace() || c == u'{' || c == u'}'; });
}

} // namespace

VariablesForm::VariablesForm(const Variables &variables, QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableWidget(0, 2, this))
    , m_problem(new QLabel(this))
    , m_add(new QPushButton(themeIcon(QStringLiteral("plus")), tr("Add"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_accept(new QPushButton(tr("Save"), this))
{
    setWindowTitle(tr("Variables"));
    setupTable(variables);
    setupLayout();
    check();
}

VariablesForm::Variables VariablesForm::variables() const
{
    Variables variables;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (const QString name = textAt(row, NameColumn).trimmed(); !name.isEmpty())
            variables[name.toStdString()] = textAt(row, ValueColumn).toStdString();
    }
    return variables;
}

void VariablesForm::setupTable(const Variables &variables)
{
    m_table->setObjectName(QStringLiteral("variablesTable"));
    m_table->setAccessibleName(tr("Variables"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    dressTable(*m_table);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(NameColumn, 160);
    m_table->setTabKeyNavigation(false);
    for (const auto &[name, value] : variables)
        addRow(QString::fromStdString(name), QString::fromStdString(value));
    connect(m_table, &QTableWidget::itemChanged, this, &VariablesForm::check);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &VariablesForm::check);
}

void VariablesForm::setupLayout()
{
    m_add->setObjectName(QStringLiteral("variablesAdd"));
    m_remove->setObjectName(QStringLiteral("variablesRemove"));
    m_accept->setObjectName(QStringLiteral("variablesAccept"));
    m_accept->setDefault(true);
    setLook(*m_accept, ButtonLook::primary);
    setTextStyle(*m_problem, TextStyle::dense, Token::err);
    connect(m_add, &QPushButton::clicked, this, &VariablesForm::addEmptyRow);
    connect(m_remove, &QPushButton::clicked, this, &VariablesForm::removeRow);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        emit submitted(variables());
        accept();
    });
    auto *help = new QLabel(tr("A message writes {{name}} where the value is to stand."), this);
    setTextStyle(*help, TextStyle::dense, Token::text2);
    auto *edit = new QHBoxLayout;
    edit->addWidget(m_add);
    edit->addWidget(m_remove);
    edit->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_accept, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(help);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addLayout(edit);
    layout->addWidget(buttons);
    resize(520, 360);
}

void VariablesForm::addRow(const QString &name, const QString &value)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, NameColumn, new QTableWidgetItem(name));
    m_table->setItem(row, ValueColumn, new QTableWidgetItem(value));
    for (const int column : {NameColumn, ValueColumn})
        m_table->item(row, column)->setFont(themeFont(TextStyle::mono));
}

void VariablesForm::addEmptyRow()
{
    addRow({}, {});
    m_table->setCurrentCell(m_table->rowCount() - 1, NameColumn);
    m_table->setFocus();
    m_table->editItem(m_table->currentItem());
}

void VariablesForm::removeRow()
{
    m_table->removeRow(m_table->currentRow());
    check();
}

void VariablesForm::check()
{
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_accept->setEnabled(wrong.isEmpty());
    m_remove->setEnabled(m_table->currentRow() >= 0);
}

QString VariablesForm::textAt(int row, int column) const
{
    const QTableWidgetItem *item = m_table->item(row, column);
    return item == nullptr ? QString() : item->text();
}

QString VariablesForm::problem() const
{
    QSet<QString> names;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = textAt(row, NameColumn).trimmed();
        if (name.isEmpty() && !textAt(row, ValueColumn).isEmpty())
            return tr("A value has no name. Type one beside it.");
        if (!isWord(name))
            return tr("“%1” cannot be a name. Use one word without braces.").arg(name);
        if (isBuiltIn(name))
            return tr("{{%1}} is there already. Choose another name.").arg(name);
        if (!name.isEmpty() && names.contains(name))
            return tr("“%1” is there twice. Choose another name.").arg(name);
        names.insert(name);
    }
    return {};
}

} // namespace ropewalk
