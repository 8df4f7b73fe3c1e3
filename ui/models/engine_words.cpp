#include "ui/models/engine_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace ropewalk {
namespace {

constexpr qsizetype kMostKept = 2'000; ///< Sentences whose translation is kept.

QString translated(const char *phrase)
{
    return QCoreApplication::translate("ropewalk::EngineWords", phrase);
}

/// A sentence with something in it.
struct Pattern
{
    qsizetype length; ///< The longest is tried first: it says more of itself.
    QRegularExpression english;
    QString translation;
};

/// The phrases in one language, as they are looked up.
struct Book
{
    QHash<QString, QString> whole;
    std::vector<Pattern> patterns;
    QHash<QString, QString> kept;
};

QRegularExpression patternOf(const QString &phrase)
{
    QString pattern = QRegularExpression::escape(phrase);
    for (const char *place : {"%1", "%2", "%3"})
        pattern.replace(QRegularExpression::escape(QLatin1String(place)),
                        QStringLiteral("(?<p%1>.+?)").arg(QLatin1Char(place[1])));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

Book makeBook()
{
    Book book;
    for (const char *phrase : enginePhrases()) {
        const QString english = QString::fromUtf8(phrase);
        if (english.contains(QStringLiteral("%1")))
            book.patterns.push_back({english.size(), patternOf(english), translated(phrase)});
        else
            book.whole.insert(english, translated(phrase));
    }
    std::ranges::stable_sort(book.patterns, std::ranges::greater(), &Pattern::length);
    return book;
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

QString lookUp(const QString &english, const Book &book)
{
    const auto known = book.whole.constFind(english);
    if (known != book.whole.constEnd())
        return *known;
    for (const Pattern &pattern : book.patterns) {
        const QRegularExpressionMatch match = pattern.english.match(english);
        if (!match.hasMatch())
            continue;
        QStringList said;
        for (int place = 1; place <= pattern.english.captureCount(); ++place)
            said << lookUp(match.captured(QStringLiteral("p%1").arg(place)), book);
        return filledIn(pattern.translation, said);
    }
    return english;
}

} // namespace

QString engineText(const QString &english)
{
    static QString language;
    static Book book;
    const QString probe = translated(enginePhrases().front());
    if (probe == QString::fromUtf8(enginePhrases().front()) || english.isEmpty())
        return english;
    if (language != probe) { // The first sentence differs in every language.
        language = probe;
        book = makeBook();
    }
    const auto kept = book.kept.constFind(english);
    if (kept != book.kept.constEnd())
        return *kept;
    if (book.kept.size() >= kMostKept)
        book.kept.clear();
    return *book.kept.insert(english, lookUp(english, book));
}

QString engineText(std::string_view english)
{
    return engineText(QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size())));
}

QString parseErrorText(const ParseError &error)
{
    const QString problem = engineText(error.message);
    const QString remedy = engineText(error.remedy);
    const bool isSpaced = !problem.endsWith(u'。'); // Full-width, it brings its own.
    return remedy.isEmpty() ? problem : problem + (isSpaced ? QStringLiteral(" ") : QString()) + remedy;
}

} // namespace ropewalk
