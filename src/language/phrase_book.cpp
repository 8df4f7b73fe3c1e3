#include "language/phrase_book.h"

#include <QCoreApplication>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr qsizetype kMostKept = 2'000; ///< Sentences whose translation is kept.

QRegularExpression patternOf(const QString &phrase)
{
    QString pattern = QRegularExpression::escape(phrase);
    for (const char *place : {"%1", "%2", "%3"})
        pattern.replace(QRegularExpression::escape(QLatin1String(place)),
                        QStringLiteral("(?<p%1>.+?)").arg(QLatin1Char(place[1])));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

/// All at once: what is filled in may look like a place itself.
QString filledIn(const QString &text, const QStringList &said)
{
    switch (said.size()) {
    case 1: return text.arg(said[0]);
    case 2: return text.arg(said[0], said[1]);
    default: return text.arg(said[0], said[1], said[2]);
    }
}

} // namespace

PhraseBook::PhraseBook(const char *context, std::span<const char *const> phrases)
    : m_context(context)
    , m_phrases(phrases)
{}

QString PhraseBook::say(const QString &english)
{
    const QString probe = translated(m_phrases.front());
    if (probe == QString::fromUtf8(m_phrases.front()) || english.isEmpty())
        return english;
    if (m_language != probe) { // The first phrase differs in every language.
        m_language = probe;
        read();
    }
    const auto kept = m_kept.constFind(english);
    if (kept != m_kept.constEnd())
        return *kept;
    if (m_kept.size() >= kMostKept)
        m_kept.clear();
    return *m_kept.insert(english, lookUp(english));
}

QString PhraseBook::translated(const char *phrase) const
{
    return QCoreApplication::translate(m_context, phrase);
}

void PhraseBook::read()
{
    m_whole.clear();
    m_patterns.clear();
    m_kept.clear();
    for (const char *phrase : m_phrases) {
        const QString english = QString::fromUtf8(phrase);
        if (english.contains(QStringLiteral("%1")))
            m_patterns.push_back({english.size(), patternOf(english), translated(phrase)});
        else
            m_whole.insert(english, translated(phrase));
    }
    std::ranges::stable_sort(m_patterns, std::ranges::greater(), &Pattern::length);
}

QString PhraseBook::lookUp(const QString &english) const
{
    const auto known = m_whole.constFind(english);
    if (known != m_whole.constEnd())
        return *known;
    for (const Pattern &pattern : m_patterns) {
        const QRegularExpressionMatch match = pattern.english.match(english);
        if (!match.hasMatch())
            continue;
        QStringList said;
        for (int place = 1; place <= pattern.english.captureCount(); ++place)
            said << lookUp(match.captured(QStringLiteral("p%1").arg(place)));
        return filledIn(pattern.translation, said);
    }
    return english;
}

} // namespace ropewalk
