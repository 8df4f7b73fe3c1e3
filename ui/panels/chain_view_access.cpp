#include "ui/panels/chain_view_access.h"

#include "ui/panels/chain_view.h"

#include <QAccessibleWidget>

namespace ropewalk {
namespace {

/// A painted list of links; its value tells of the chosen one. The links as a table are in the inspector.
class ChainViewAccess final : public QAccessibleWidget
{
public:
    explicit ChainViewAccess(ChainView &view)
        : QAccessibleWidget(&view, QAccessible::List)
        , m_view(view)
    {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_view.description() : QAccessibleWidget::text(kind);
    }

private:
    ChainView &m_view;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChainView *>(object);
    return view == nullptr ? nullptr : new ChainViewAccess(*view);
}

} // namespace

void installChainViewAccess()
{
    QAccessible::installFactory(makeAccess); // Known already: nothing happens.
}

} // namespace ropewalk
