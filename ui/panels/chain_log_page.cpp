#include "ui/panels/chain_log_page.h"

#include "ui/models/chosen_chain.h"
#include "ui/models/message_text.h"
#include "ui/theme/dress.h"

#include <QScrollBar>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kTimeWidth = 12;              ///< Characters.
constexpr std::size_t kMostMoments = 5'000; ///< Lines; of a longer story the end.

QString lineOf(const ChainMoment &moment, std::int64_t begin)
{
    const QString time = moment.time == 0 ? QString() : laterText(moment.time - begin);
    return time + u'\t' + moment.text.simplified();
}

/// Lines that go on below begin under their text, not under the time.
void hangLines(QTextEdit &lines)
{
    const qreal width = QFontMetricsF(lines.font()).horizontalAdvance(QStringLiteral("+000.00 ms "));
    QTextBlockFormat format;
    format.setLeftMargin(width);
    format.setTextIndent(-width);
    format.setTabPositions({QTextOption::Tab(width, QTextOption::LeftTab)});
    QTextCursor all(lines.document());
    all.select(QTextCursor::Document);
    all.setBlockFormat(format);
}

} // namespace

ChainLogPage::ChainLogPage(ChosenChain &chosen, QWidget *parent)
    : QWidget(parent)
    , m_chosen(chosen)
    , m_lines(new QTextEdit(this))
{
    m_lines->setObjectName(QStringLiteral("chainLog"));
    m_lines->setAccessibleName(tr("What happened to the Deferred"));
    m_lines->setReadOnly(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setFont(themeFont(TextStyle::mono));
    m_lines->setPlaceholderText(tr("Choose a Deferred to read what happened to it."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kGap, metric::kGap, 0, 0);
    layout->addWidget(m_lines);
}

void ChainLogPage::refresh()
{
    const ChainRecord *chain = m_chosen.chain();
    QStringList lines;
    if (chain != nullptr) {
        const std::vector<ChainMoment> story = chainStory(*chain);
        const std::size_t first = story.size() > kMostMoments ? story.size() - kMostMoments : 0;
        for (std::size_t at = first; at < story.size(); ++at)
            lines << lineOf(story[at], chain->madeAt);
    }
    const QString text = lines.join(u'\n');
    if (text == m_shown)
        return;
    m_shown = text;
    const int scrolled = m_lines->verticalScrollBar()->value();
    m_lines->setPlainText(text);
    hangLines(*m_lines);
    m_lines->verticalScrollBar()->setValue(scrolled);
}

} // namespace ropewalk
