#include "ui/panels/lane_form.h"

#include "ui/theme/dress.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kMostDelay = 600'000; ///< Milliseconds.
constexpr int kUsualDelay = 1'000;

} // namespace

LaneForm::LaneForm(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_delay(new QSpinBox(this))
{
    const std::pair<QString, LaneAction::Kind> kinds[] = {
        {tr("passes it on"), LaneAction::Kind::pass},
        {tr("returns a text"), LaneAction::Kind::returnText},
        {tr("raises a text"), LaneAction::Kind::raiseText},
        {tr("waits, then returns"), LaneAction::Kind::waitThenReturn},
        {tr("waits for another chain"), LaneAction::Kind::waitForChain}};
    for (const auto &[text, kind] : kinds)
        m_kind->addItem(text, static_cast<int>(kind));
    m_kind->setAccessibleName(name);
    m_text->setAccessibleName(tr("%1: text").arg(name));
    m_delay->setAccessibleName(tr("%1: milliseconds").arg(name));
    m_delay->setRange(0, kMostDelay);
    m_delay->setValue(kUsualDelay);
    m_delay->setSuffix(tr(" ms"));
    auto *label = new QLabel(name, this);
    setTextStyle(*label, TextStyle::dense, Token::text3);
    label->setFixedWidth(72);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(label);
    row->addWidget(m_kind, 1);
    auto *fields = new QHBoxLayout;
    fields->setContentsMargins(72 + 6, 0, 0, 0);
    fields->setSpacing(6);
    fields->addWidget(m_text, 1);
    fields->addWidget(m_delay);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addLayout(fields);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LaneForm::showFields);
    connect(m_text, &QLineEdit::textChanged, this, &LaneForm::changed);
    showFields();
}

LaneAction LaneForm::action() const
{
    LaneAction action;
    action.kind = kind();
    if (action.kind != LaneAction::Kind::pass)
        action.text = m_text->text().toStdString();
    if (action.kind == LaneAction::Kind::waitThenReturn)
        action.delay = std::chrono::milliseconds(m_delay->value());
    return action;
}

void LaneForm::setAction(const LaneAction &action)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(action.kind)));
    m_text->setText(QString::fromStdString(action.text));
    m_delay->setValue(static_cast<int>(action.delay.count()));
}

void LaneForm::showFields()
{
    const LaneAction::Kind now = kind();
    m_text->setVisible(now != LaneAction::Kind::pass);
    m_delay->setVisible(now == LaneAction::Kind::waitThenReturn);
    m_text->setPlaceholderText(now == LaneAction::Kind::waitForChain ? tr("What the other chain is for")
                               : now == LaneAction::Kind::raiseText  ? tr("What went wrong")
                                                                     : tr("The result, as text"));
    emit changed();
}

LaneAction::Kind LaneForm::kind() const
{
    return static_cast<LaneAction::Kind>(m_kind->currentData().toInt());
}

} // namespace ropewalk
