#include "ui/models/help_book.h"

#include <algorithm>

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

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(words,
                               [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

void HelpBook::add(const QString &markdown)
{
    bool isCode = false;
    for (const QString &line : markdown.split(u'\n')) {
        isCode = isCode != line.startsWith(QLatin1String("```")); // A comment of a shell is no heading.
        const QString title = isCode ? QString() : titleOf(line);
        if (!title.isEmpty())
            m_chapters.push_back({title, anchorOf(title), {}});
        if (!m_chapters.empty())
            m_chapters.back().text += line + u'\n';
    }
}

int HelpBook::indexOf(const QString &anchor) const
{
    const auto found = std::ranges::find(m_chapters, anchor, &Chapter::anchor);
    return found == m_chapters.end() ? -1 : static_cast<int>(found - m_chapters.begin());
}

std::vector<int> HelpBook::matching(const QString &words) const
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    std::vector<int> found;
    for (int i = 0; i < static_cast<int>(m_chapters.size()); ++i)
        if (holdsAll(m_chapters[static_cast<std::size_t>(i)].text, wanted))
            found.push_back(i);
    std::ranges::stable_partition(
        found, [&](int i) { return holdsAll(m_chapters[static_cast<std::size_t>(i)].title, wanted); });
    return found;
}

} // namespace ropewalk
