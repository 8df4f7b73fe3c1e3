#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QString>

#include <span>
#include <vector>

namespace ropewalk {

/// Finds English sentences again that were put together elsewhere, and says them in the language shown.
///
/// A phrase has %1 to %3 where something is put in, which is looked up in its turn. What is not among the
/// phrases stays as it is.
class PhraseBook final
{
public:
    /// `phrases` are marked with QT_TRANSLATE_NOOP in `context`; both outlive the book.
    PhraseBook(const char *context, std::span<const char *const> phrases);

    [[nodiscard]] QString say(const QString &english);

private:
    struct Pattern
    {
        qsizetype length; ///< The longest is tried first: it says more of itself.
        QRegularExpression english;
        QString translation;
    };

    [[nodiscard]] QString translated(const char *phrase) const;
    void read();
    [[nodiscard]] QString lookUp(const QString &english) const;

    const char *m_context;
    std::span<const char *const> m_phrases;
    QString m_language; ///< The first phrase in the language of what is below.
    QHash<QString, QString> m_whole;
    std::vector<Pattern> m_patterns;
    QHash<QString, QString> m_kept;
};

} // namespace ropewalk
