#pragma once

class QTextDocument;

namespace ropewalk {

/// Gives a document that was read from Markdown the looks of the window: room between paragraphs and lines,
/// tables with hairlines, code on sunken ground. Again after the theme has changed.
void dressDocument(QTextDocument &document);

} // namespace ropewalk
