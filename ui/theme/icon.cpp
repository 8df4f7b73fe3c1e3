#include "ui/theme/icon.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Outside of the namespace: the macro declares the resource's own initialiser.
static void loadResources()
{
    Q_INIT_RESOURCE(ropewalk);
}

namespace ropewalk {

namespace {

constexpr qreal kBox = 16;
constexpr qreal kStroke = 1.5;

QString pathOf(const QString &name)
{
    [[maybe_unused]] static const bool loaded = (loadResources(), true);
    return QStringLiteral(":/icons/") + name + QStringLiteral(".svg");
}

QByteArray sourceOf(const QString &name)
{
    static QHash<QString, QByteArray> sources;
    const auto known = sources.constFind(name);
    if (known != sources.constEnd())
        return *known;
    QFile file(pathOf(name));
    const QByteArray source = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return *sources.insert(name, source);
}

/// The file with its colour in, and its lines as thick at `side` as they are at 16 pixels.
QByteArray tinted(const QString &name, const QColor &color, qreal side)
{
    QByteArray source = sourceOf(name);
    source.replace("currentColor", color.name().toLatin1());
    if (side > kBox) {
        const QByteArray width = QByteArray::number(kStroke * kBox / side, 'f', 3);
        source.replace("stroke-width=\"1.5\"", QByteArray("stroke-width=\"" + width + '"'));
    }
    return source;
}

class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, IconTints tints)
        : m_name(std::move(name))
        , m_tints(tints)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, rect, m_name, tint(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal ratio) override
    {
        // The size is in device pixels here; the caller sets the ratio on what it gets.
        const int side = qMin(size.width(), size.height());
        QPixmap pixmap = iconPixmap(m_name, tint(mode, state), qRound(side / ratio), ratio);
        pixmap.setDevicePixelRatio(1.0);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_name, m_tints); }
    bool isNull() override { return sourceOf(m_name).isEmpty(); }
    QString iconName() override { return m_name; }

private:
    QColor tint(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return themeColor(Token::disabled);
        if (state == QIcon::On)
            return themeColor(m_tints.checked);
        return themeColor(mode == QIcon::Active && m_tints.normal == Token::text2 ? Token::text
                                                                                  : m_tints.normal);
    }

    QString m_name;
    IconTints m_tints;
};

} // namespace

QIcon themeIcon(const QString &name, IconTints tints)
{
    return sourceOf(name).isEmpty() ? QIcon() : QIcon(new TintedIconEngine(name, tints));
}

void paintIcon(QPainter &painter, const QRectF &box, const QString &name, const QColor &color)
{
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const int side = qRound(qMin(box.width(), box.height()));
    const QRectF square(box.center().x() - side / 2.0, box.center().y() - side / 2.0, side, side);
    painter.drawPixmap(square.topLeft(), iconPixmap(name, color, side, ratio));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int side, qreal ratio)
{
    const QString key = QStringLiteral("ropewalk/%1/%2/%3/%4").arg(name, color.name()).arg(side).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int pixels = qMax(1, qRound(side * ratio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer renderer(tinted(name, color, side));
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(iconPixmap(QStringLiteral("ropewalk"), Qt::black, side, 1.0));
    return icon;
}

} // namespace ropewalk
