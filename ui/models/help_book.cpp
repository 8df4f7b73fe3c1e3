#include "ui/models/help_book.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

/// Of a heading of the first or second level; empty for any other line.
QString titleOf(const QString &line)
{
    for (const QLatin1String mark : {QLatin1String("# "), QLatin1String("## ")})
        if (line.startsWith(mark))
            return line.mid(mark.size()).trimmed();
    return {};
}

QString anchorOf(const QString &title)
{
    QString anchor;
    for (const QChar c : title.toLower()) {
        if (c.isSpace() || c == u'-')
            anchor += u'-';
        else if (c.isLetterOrNumber())
            anchor += c;
    }
    return anchor;
}

/// The anchor in the mark of a translated chapter; empty for any other line.
QString markedAnchor(const QString &line)
{
    static const QRegularExpression kMark(QStringLiteral(R"mark(^<a id="([\w-]+)"></a> <!-- \S+ -->$)mark"));
    return kMark.match(line).captured(1);
}

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han;
}

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(words,
                               [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

void HelpBook::add(const QString &markdown)
{
    QString mark;
    bool isCode = false;
    for (const QString &line : markdown.split(u'\n')) {
        if (const QString anchor = markedAnchor(line); !anchor.isEmpty()) {
            mark = anchor;
            continue;
        }
        isCode = isCode != line.startsWith(QLatin1String("```")); // A comment of a shell is no heading.
        const QString title = isCode ? QString() : titleOf(line);
        if (!title.isEmpty())
            m_chapters.push_back({title, mark.isEmpty() ? anchorOf(title) : std::exchange(mark, {}), {}});
        if (!m_chapters.empty())
            m_chapters.back().text += line + u'\n';
    }
}

void HelpBook::translate(const QString &markdown)
{
    HelpBook translated;
    translated.add(markdown);
    for (Chapter &chapter : m_chapters)
        if (const int at = translated.indexOf(chapter.anchor); at >= 0)
            chapter = translated.m_chapters[static_cast<std::size_t>(at)];
}

int HelpBook::indexOf(const QString &anchor) const
{
    const auto found = std::ranges::find(m_chapters, anchor, &Chapter::anchor);
    return found == m_chapters.end() ? -1 : static_cast<int>(found - m_chapters.begin());
}

std::vector<int> HelpBook::matching(const QString &words) const
{
    return holding(searched(words));
}

QStringList HelpBook::searched(const QString &words) const
{
    QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (!holding(wanted).empty())
        return wanted;
    QStringList pieces;
    for (const QString &word : wanted)
        pieces << piecesOf(word);
    return pieces;
}

QStringList HelpBook::piecesOf(const QString &word) const
{
    if (!std::ranges::all_of(word, isHan))
        return {word};
    QStringList pieces;
    for (qsizetype at = 0; at < word.size(); at += pieces.back().size()) {
        qsizetype length = word.size() - at;
        while (length > 1 && holding({word.mid(at, length)}).empty())
            --length;
        if (length == 1)
            return {word};
        pieces << word.mid(at, length);
    }
    return pieces;
}

std::vector<int> HelpBook::holding(const QStringList &words) const
{
    std::vector<int> found;
    for (int i = 0; i < static_cast<int>(m_chapters.size()); ++i)
        if (holdsAll(m_chapters[static_cast<std::size_t>(i)].text, words))
            found.push_back(i);
    std::ranges::stable_partition(
        found, [&](int i) { return holdsAll(m_chapters[static_cast<std::size_t>(i)].title, words); });
    return found;
}

} // namespace ropewalk
