#include "ui/widgets/field_column.h"

#include "ui/theme/dress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/problem_label.h"

#include <QAbstractSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kSectionGap = 16;
constexpr int kGreedy = 1'000;

} // namespace

FieldColumn::FieldColumn(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, kSectionGap - 4, 0, metric::kPadding);
    m_column->setSpacing(metric::kGap);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FieldColumn::addHeading(const QString &text)
{
    if (m_hasHeading) {
        auto *line = new QWidget(this);
        setSurface(*line, Token::line);
        line->setFixedHeight(1);
        m_column->addSpacing(4);
        m_column->addWidget(line);
        m_column->addSpacing(4);
    }
    m_hasHeading = true;
    auto *heading = new QLabel(text, this);
    setTextStyle(*heading, TextStyle::body, Token::text);
    heading->setFont(themeFont(TextStyle::body, QFont::DemiBold));
    addToColumn(heading);
}

void FieldColumn::addRow(const QString &name, QWidget *field)
{
    auto *label = new QLabel(name, this);
    setTextStyle(*label, TextStyle::body, Token::text2);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(name);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(metric::kGap);
    layout->addWidget(label);
    layout->addStretch(1);
    layout->addWidget(field, kGreedy); // As much as it can use, before the gap gets any.
    m_rows[field] = row;
    addToColumn(row);
}

void FieldColumn::addChecked(QWidget *box, QWidget *field)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(box, 1);
    layout->addWidget(field);
    m_rows[field] = row;
    addToColumn(row);
}

void FieldColumn::addWide(QWidget *widget)
{
    m_rows[widget] = widget;
    addToColumn(widget);
}

ProblemLabel *FieldColumn::addProblem(const char *objectName)
{
    auto *label = new ProblemLabel(objectName, this);
    addToColumn(label);
    return label;
}

QScrollArea *FieldColumn::inScrollArea(const QString &objectName)
{
    auto *scroll = new QScrollArea;
    scroll->setObjectName(objectName);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // Its fields take it, and come into sight.
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSurface(*this, Token::side);
    setSurface(*scroll, Token::side);
    scroll->setWidget(this);
    return scroll;
}

void FieldColumn::setRowShown(QWidget *field, bool isShown)
{
    m_rows.at(field)->setVisible(isShown);
}

/// The lines reach from edge to edge; what is between them does not.
void FieldColumn::addToColumn(QWidget *row)
{
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    inset->addWidget(row);
    m_column->addLayout(inset);
}

void dressNumber(QAbstractSpinBox &box)
{
    box.setButtonSymbols(QAbstractSpinBox::NoButtons);
    box.setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    box.setFixedWidth(FieldColumn::kFieldWidth);
}

} // namespace ropewalk
