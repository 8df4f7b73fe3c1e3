#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ropewalk {

/// What the help says, in chapters, each as Markdown.
class HelpBook
{
public:
    struct Chapter
    {
        QString title;
        QString anchor; ///< "message-queues": what links name, as the web's renderers make it.
        QString text;   ///< With its heading.
    };

    /// Takes a document apart at its headings of the first and second level, and puts its chapters behind
    /// those that are there.
    void add(const QString &markdown);

    /// Puts the chapters of a translated document in the place of those that were added. Before each heading
    /// it has a mark that names the chapter, `<a id="queues"></a> <!-- … -->`; a chapter that is not in it
    /// stays as it is.
    void translate(const QString &markdown);

    [[nodiscard]] const std::vector<Chapter> &chapters() const { return m_chapters; }

    /// -1 if there is none.
    [[nodiscard]] int indexOf(const QString &anchor) const;

    /// Those that hold every word of `words`, whatever its case; those whose title does come first. All, if
    /// there is no word.
    [[nodiscard]] std::vector<int> matching(const QString &words) const;

    /// What `matching()` looked for: the words, or where no chapter has them all, what Chinese ones, which
    /// have no blanks between them, can be cut into.
    [[nodiscard]] QStringList searched(const QString &words) const;

private:
    [[nodiscard]] std::vector<int> holding(const QStringList &words) const;

    /// The longest pieces that chapters hold; the word itself if one would have a single character.
    [[nodiscard]] QStringList piecesOf(const QString &word) const;

    std::vector<Chapter> m_chapters;
};

} // namespace ropewalk
