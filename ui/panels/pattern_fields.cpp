#include "ui/panels/pattern_fields.h"

#include "language/engine_words.h"
#include "ui/theme/dress.h"
#include "ui/theme/fonts.h"
#include "workbench/rules/pattern.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace ropewalk {
namespace {

/// In the order of MatchKind.
QStringList kindTexts()
{
    return {PatternFields::tr("any message"),
            PatternFields::tr("contains"),
            PatternFields::tr("starts with"),
            PatternFields::tr("ends with"),
            PatternFields::tr("equals"),
            PatternFields::tr("regex"),
            PatternFields::tr("hex"),
            PatternFields::tr("JSON path")};
}

QString exampleOf(MatchKind kind)
{
    switch (kind) {
    case MatchKind::any: return {};
    case MatchKind::regex: return QStringLiteral(R"(^PONG (\d+))");
    case MatchKind::hex: return QStringLiteral("50 ?? 4e 47");
    case MatchKind::json: return QStringLiteral(R"($.state == "open")");
    default: return QStringLiteral(R"(PONG\r\n)");
    }
}

} // namespace

PatternFields::PatternFields(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_text(new QLineEdit(this))
{
    setupKind();
    setupText();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(metric::kGap);
    row->addWidget(m_kind);
    row->addWidget(m_text, 1);
    check();
}

void PatternFields::setupKind()
{
    m_kind->setObjectName(QStringLiteral("matchKind"));
    m_kind->setAccessibleName(tr("How to look at a message"));
    m_kind->addItems(kindTexts());
    setControlSize(*m_kind, ControlSize::small);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PatternFields::check);
}

void PatternFields::setupText()
{
    m_text->setObjectName(QStringLiteral("matchText"));
    m_text->setAccessibleName(tr("What to look for"));
    m_text->setMinimumWidth(60);
    m_text->setFont(monoFont(12));
    setControlSize(*m_text, ControlSize::small);
    connect(m_text, &QLineEdit::textChanged, this, &PatternFields::check);
    connect(m_text, &QLineEdit::returnPressed, this, &PatternFields::entered);
}

void PatternFields::setPattern(const PatternConfig &pattern)
{
    {
        const QSignalBlocker quiet(this);
        m_kind->setCurrentIndex(static_cast<int>(pattern.kind));
        m_text->setText(QString::fromStdString(pattern.text));
    }
    check();
}

PatternConfig PatternFields::pattern() const
{
    const auto kind = static_cast<MatchKind>(m_kind->currentIndex());
    return {kind, kind == MatchKind::any ? std::string() : m_text->text().toStdString()};
}

void PatternFields::focusText()
{
    m_text->isEnabled() ? m_text->setFocus() : m_kind->setFocus();
}

void PatternFields::check()
{
    const PatternConfig written = pattern();
    const auto compiled = Pattern::compile(written);
    m_problem = compiled ? QString() : parseErrorText(compiled.error());
    m_text->setEnabled(written.kind != MatchKind::any);
    m_text->setPlaceholderText(exampleOf(written.kind));
    m_text->setToolTip(m_problem);
    setFaulty(*m_text, !compiled && !written.text.empty());
    emit changed();
}

} // namespace ropewalk
