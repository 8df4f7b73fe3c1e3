#include "ui/panels/chain_looks.h"

#include "ui/models/chain_words.h"

namespace ropewalk {
namespace {

ChipTone toneOf(ChainPhase phase)
{
    switch (phase) {
    case ChainPhase::failed:
    case ChainPhase::unhandled: return ChipTone::err;
    case ChainPhase::waiting:
    case ChainPhase::held:
    case ChainPhase::running: return ChipTone::accent;
    case ChainPhase::value:
    case ChainPhase::dropped: return ChipTone::ok;
    case ChainPhase::notFired: break;
    }
    return ChipTone::neutral;
}

QString capital(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

} // namespace

StateWords wordsOf(const ChainRecord &chain)
{
    return {stateText(chain), toneOf(chain.phase), glyphOf(chain.phase)};
}

StateWords wordsOf(const ChainRecord &chain, std::size_t link)
{
    const QString text = capital(outcomeText(chain, link));
    switch (chain.links[link].fate) {
    case LinkRecord::Fate::returned: return {text, ChipTone::ok, StateGlyph::done};
    case LinkRecord::Fate::raised: return {text, ChipTone::err, StateGlyph::failed};
    case LinkRecord::Fate::running: return {text, ChipTone::accent, StateGlyph::connecting};
    case LinkRecord::Fate::waiting: return {text, ChipTone::accent, StateGlyph::held};
    case LinkRecord::Fate::pending:
    case LinkRecord::Fate::passedThrough: break;
    }
    return {text, ChipTone::neutral, StateGlyph::idle};
}

StateGlyph glyphOf(ChainPhase phase)
{
    switch (phase) {
    case ChainPhase::notFired:
    case ChainPhase::running: return StateGlyph::connecting;
    case ChainPhase::waiting: return StateGlyph::held;
    case ChainPhase::held: return StateGlyph::paused;
    case ChainPhase::failed:
    case ChainPhase::unhandled: return StateGlyph::failed;
    case ChainPhase::value:
    case ChainPhase::dropped: break;
    }
    return StateGlyph::done;
}

Token inkOf(ChainPhase phase)
{
    switch (phase) {
    case ChainPhase::failed:
    case ChainPhase::unhandled: return Token::err;
    case ChainPhase::waiting: return Token::accent;
    case ChainPhase::held: return Token::warn;
    case ChainPhase::dropped: return Token::text2;
    default: break;
    }
    return Token::text;
}

} // namespace ropewalk
