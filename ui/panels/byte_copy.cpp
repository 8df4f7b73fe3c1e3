#include "ui/panels/byte_copy.h"

#include "base/escapes.h"
#include "workbench/text/byte_text.h"
#include "workbench/text/hex.h"

#include <QClipboard>
#include <QGuiApplication>

namespace ropewalk {

QString copyText(CopyFormat format, std::string_view bytes)
{
    switch (format) {
    case CopyFormat::text: return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    case CopyFormat::hex: return QString::fromStdString(formatHex(bytes));
    case CopyFormat::hexDump: return QString::fromStdString(hexDump(bytes));
    case CopyFormat::cArray: return QString::fromStdString(cArray(bytes));
    case CopyFormat::escaped: return QString::fromStdString(escapeBytes(bytes));
    case CopyFormat::base64: return QString::fromStdString(base64(bytes));
    }
    Q_UNREACHABLE();
}

void copyBytes(CopyFormat format, std::string_view bytes)
{
    QGuiApplication::clipboard()->setText(copyText(format, bytes));
}

} // namespace ropewalk
