#include "ui/models/work_words.h"

#include "language/phrase_book.h"

#include <QCoreApplication>

namespace ropewalk {
namespace {

constexpr const char *kNames[] = {
    // Timers, callbacks and descriptors.
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "repeat message"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "sample figures"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "tell the face"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "tell of the loop"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "latency probe"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "connect timeout"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "idle timeout"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "next address"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "send again"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "accept again"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "Deferred timeout"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "retry later"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "queue pace"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "rule delay"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "fault delay"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "forget silent peers"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "ask producer"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "wait for a reply"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "idle crowd"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "cooperative task"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "waker"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "signals"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "listening"),
    // Links.
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "connect"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "connect proxy"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "negotiate"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "resolve"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "resolve and bind"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "bind"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "listen"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "ready"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "pair"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "send"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "reply"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "request"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "greeting"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "wait"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "wait no longer"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "give up"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "next round"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "end the loop"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "drop the rest"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "close"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "close client"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "close socket"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "close connections"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "tell stopped"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "gone"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "done"),
    // The demos' chains.
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "demo: order, recovered"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "demo: stock"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "demo: page, unhandled"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "demo: answer in time"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "demo: price in Antwerp"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "demo: price in Bergen"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "demo: price in Cádiz"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "demo: list of three prices"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "demo: report"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "demo: figures"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "demo: rates"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "read order"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "check stock"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "compare"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "reserve"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "offer less"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "write answer"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "answer"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "parse"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "to number"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "look up"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "show"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "say sorry"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "convert"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "count answers"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "fetch figures"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "add rates"),
    QT_TRANSLATE_NOOP("ropewalk::WorkWords", "lay out"),
};

} // namespace

QString workText(std::string_view name)
{
    static PhraseBook book("ropewalk::WorkWords", kNames);
    return book.say(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

} // namespace ropewalk
