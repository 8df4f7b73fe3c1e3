#include "ui/widgets/form_grid.h"

#include "ui/theme/dress.h"
#include "ui/widgets/elided_label.h"

#include <QGridLayout>

namespace ropewalk {

namespace {

constexpr int kRow = 24;
constexpr int kNameWidth = 104;

} // namespace

FormGrid::FormGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(metric::kPadding, 4, metric::kPadding, 4);
    m_grid->setSpacing(0);
    m_grid->setColumnMinimumWidth(0, kNameWidth);
    m_grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int FormGrid::addRow(const QString &name, Face face)
{
    const int row = static_cast<int>(m_rows.size());
    auto *title = new ElidedLabel(name, this);
    auto *value = new ElidedLabel({}, this);
    setTextStyle(*title, TextStyle::dense, Token::text3);
    setTextStyle(*value, face == Face::mono ? TextStyle::mono : TextStyle::dense, Token::text);
    title->setFixedHeight(kRow);
    value->setFixedHeight(kRow);
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_grid->addWidget(title, row, 0);
    m_grid->addWidget(value, row, 1);
    m_rows.push_back({name, title, value});
    return row;
}

void FormGrid::setValue(int row, const QString &value)
{
    const Row &shown = m_rows.at(static_cast<std::size_t>(row));
    if (shown.value->text() == value)
        return;
    shown.value->setText(value);
    shown.value->setAccessibleName(shown.title + QLatin1Char(' ') + value);
}

QString FormGrid::value(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).value->text();
}

void FormGrid::setRowShown(int row, bool shown)
{
    const Row &line = m_rows.at(static_cast<std::size_t>(row));
    line.name->setVisible(shown);
    line.value->setVisible(shown);
}

} // namespace ropewalk
