#include "language/engine_words.h"

#include "language/phrase_book.h"

namespace ropewalk {

QString engineText(const QString &english)
{
    static PhraseBook book("ropewalk::EngineWords", enginePhrases());
    return book.say(english);
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
