#include "ui/widgets/document_look.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace ropewalk {
namespace {

constexpr int kLineHeight = 135; ///< Per cent.
constexpr int kBetween = 10;     ///< Pixels below a paragraph.
constexpr int kAboveHeading = 14;

bool isCodeBlock(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
           block.blockFormat().nonBreakableLines();
}

void dressBlock(QTextBlock block)
{
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const bool isInTable = cursor.currentTable() != nullptr;
    const bool isInList = block.textList() != nullptr;
    format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(isInTable || isCodeBlock(block) ? 0 : isInList ? kBetween / 2 : kBetween);
    if (format.headingLevel() > 0)
        format.setTopMargin(block.position() == 0 ? 0 : kAboveHeading);
    if (isCodeBlock(block))
        format.setBackground(themeColor(Token::sunken));
    cursor.setBlockFormat(format);
}

/// Words of code within a line.
void dressCode(const QTextBlock &block)
{
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        QTextCharFormat format = part.fragment().charFormat();
        if (!format.fontFixedPitch())
            continue;
        format.setFont(themeFont(TextStyle::mono), QTextCharFormat::FontPropertiesAll);
        if (!isCodeBlock(block))
            format.setBackground(themeColor(Token::sunken));
        QTextCursor cursor(block);
        cursor.setPosition(part.fragment().position());
        cursor.setPosition(part.fragment().position() + part.fragment().length(), QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

void dressTable(QTextTable &table)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(themeColor(Token::line));
    format.setCellPadding(5);
    format.setCellSpacing(0);
    format.setTopMargin(2);
    format.setBottomMargin(kBetween + 4);
    table.setFormat(format);
}

} // namespace

void dressDocument(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        dressCode(block);
        dressBlock(block);
    }
    for (QTextFrame *frame : document.rootFrame()->childFrames())
        if (auto *table = qobject_cast<QTextTable *>(frame))
            dressTable(*table);
}

} // namespace ropewalk
