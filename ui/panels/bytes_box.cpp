#include "ui/panels/bytes_box.h"

#include "ui/panels/byte_copy.h"
#include "ui/panels/line.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hex_view.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ropewalk {

BytesBox::BytesBox(const QString &name, Form form, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_form(new SegmentedControl(this))
    , m_text(new QPlainTextEdit(this))
    , m_hex(new HexView(this))
    , m_well(new QVBoxLayout)
{
    m_form->setObjectName(name + QStringLiteral("Form"));
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_hex->setObjectName(name + QStringLiteral("Hex"));
    m_form->setAccessibleName(tr("Show bytes as"));
    m_text->setAccessibleName(tr("Bytes as text"));
    m_text->setReadOnly(true);
    m_text->setFont(themeFont(TextStyle::mono));
    m_text->setFrameShape(QFrame::NoFrame);
    setupBar();
    m_form->setCurrent(static_cast<int>(form));
}

void BytesBox::setupBar()
{
    m_form->addSegment(tr("Text"));
    m_form->addSegment(tr("Hex"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metric::kPadding, 6, metric::kPadding, 6);
    bar->addWidget(m_title, 1);
    bar->addWidget(m_form);
    auto *forms = new QStackedLayout;
    forms->addWidget(m_text);
    forms->addWidget(m_hex);
    m_well->setContentsMargins({});
    m_well->addLayout(forms);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeLine(this));
    layout->addLayout(bar);
    layout->addLayout(m_well, 1);
    connect(m_form, &SegmentedControl::currentChanged, forms, &QStackedLayout::setCurrentIndex);
    connect(m_hex, &HexView::copyRequested, this, [](CopyFormat format, const QByteArray &selected) {
        copyBytes(format, {selected.constData(), static_cast<std::size_t>(selected.size())});
    });
}

void BytesBox::setFramed()
{
    m_text->setFrameShape(QFrame::StyledPanel);
    setSurface(*m_text, Token::surface);
    m_well->setContentsMargins(metric::kPadding, 0, metric::kPadding, metric::kPadding);
}

void BytesBox::setBytes(const QByteArray &bytes)
{
    if (bytes == m_bytes)
        return;
    m_bytes = bytes;
    m_text->setPlainText(QString::fromUtf8(bytes));
    m_hex->setBytes(bytes);
}

} // namespace ropewalk
