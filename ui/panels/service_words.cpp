#include "ui/panels/service_words.h"

#include <QCoreApplication>

namespace ropewalk {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

} // namespace

StateWords stateWordsOf(ServicePhase phase)
{
    switch (phase) {
    case ServicePhase::stopped: return {tr("Stopped"), ChipTone::neutral, StateGlyph::idle};
    case ServicePhase::starting: return {tr("Starting"), ChipTone::neutral, StateGlyph::connecting};
    case ServicePhase::listening: return {tr("Listening"), ChipTone::ok, StateGlyph::listening};
    case ServicePhase::connecting: return {tr("Connecting"), ChipTone::neutral, StateGlyph::connecting};
    case ServicePhase::connected: return {tr("Connected"), ChipTone::ok, StateGlyph::connected};
    case ServicePhase::waiting: return {tr("Waiting to retry"), ChipTone::err, StateGlyph::failed};
    case ServicePhase::stopping: return {tr("Stopping"), ChipTone::neutral, StateGlyph::connecting};
    case ServicePhase::failed: return {tr("Failed"), ChipTone::err, StateGlyph::failed};
    }
    Q_UNREACHABLE();
}

StateWords stateWordsOf(const ConnectionState &state)
{
    switch (state.phase) {
    case ConnectionPhase::closed: return {tr("Closed"), ChipTone::neutral, StateGlyph::idle};
    case ConnectionPhase::closing: return {tr("Closing"), ChipTone::neutral, StateGlyph::connecting};
    case ConnectionPhase::open: break;
    }
    if (state.isPaused)
        return {tr("Paused"), ChipTone::warn, StateGlyph::paused};
    return {tr("Connected"), ChipTone::ok, StateGlyph::connected};
}

bool isRunning(ServicePhase phase)
{
    return phase != ServicePhase::stopped && phase != ServicePhase::failed;
}

} // namespace ropewalk
