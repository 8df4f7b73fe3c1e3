// A message of the composer that waits for its reply.

#include "base/errc.h"
#include "base/escapes.h"
#include "net/advice.h"
#include "ui/panels/composer_panel.h"
#include "ui/panels/expect_line.h"
#include "ui/theme/dress.h"
#include "workbench/text/quantities.h"

#include <QAction>
#include <QLabel>

namespace ropewalk {
namespace {

constexpr std::size_t kMostShown = 200; ///< Bytes of a reply, in the preview.

} // namespace

void ComposerPanel::setupExpect()
{
    m_expect->setObjectName(QStringLiteral("expectLine"));
    m_expect->hide();
    connect(m_expectAction, &QAction::toggled, this, [this](bool isOn) {
        m_expect->setVisible(isOn);
        m_preview->setVisible(!m_isCompact || isOn);
        if (isOn && m_expect->pattern().kind != MatchKind::any)
            m_expect->focusPattern();
        else
            focusText();
        showPreview();
    });
    connect(m_expect, &ExpectLine::changed, this, &ComposerPanel::showPreview);
    connect(m_expect, &ExpectLine::entered, this, &ComposerPanel::send);
    connect(
        m_expect, &ExpectLine::closeRequested, m_expectAction, [this] { m_expectAction->setChecked(false); });
}

/// Only one who is connected can be waited for.
bool ComposerPanel::isExpecting() const
{
    return m_expectAction->isChecked() && !m_targets.empty() && target().kind == SendTarget::Kind::connection;
}

void ComposerPanel::request(ConnectionId connection)
{
    keepInHistory();
    m_preview->setText(tr("Waiting for the reply…"));
    setTextStyle(*m_preview, TextStyle::dense, Token::text2);
    m_post(SendRequest{connection, message(), m_expect->pattern(), m_expect->timeout()},
           this,
           [this](const Result<CommandReply> &reply) { showReply(reply); });
}

void ComposerPanel::showReply(const Result<CommandReply> &reply)
{
    if (!reply) {
        const bool isMissing = reply.error().code == Errc::noReply;
        const QString what = isMissing ? tr("No such reply came") : errorText(reply.error());
        const QString remedy = engineText(remedyOf(reply.error()));
        showFailure(remedy.isEmpty() ? what : tr("%1. %2", "problem and remedy").arg(what, remedy));
        m_preview->setToolTip(m_preview->text());
        return;
    }
    const std::string bytes = escapeBytes(std::string_view(reply->reply).substr(0, kMostShown));
    m_preview->setText(
        tr("Reply in %1: %2")
            .arg(QString::fromStdString(formatDuration(reply->took)), QString::fromStdString(bytes)));
    m_preview->setToolTip(m_preview->text());
    setTextStyle(*m_preview, TextStyle::dense, Token::ok);
}

QVariantMap ComposerPanel::expectation() const
{
    QVariantMap state = m_expect->state();
    state[QStringLiteral("isOn")] = m_expectAction->isChecked();
    return state;
}

void ComposerPanel::setExpectation(const QVariantMap &state)
{
    m_expect->setState(state);
    m_expectAction->setChecked(state.value(QStringLiteral("isOn")).toBool());
}

} // namespace ropewalk
