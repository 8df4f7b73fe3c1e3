#pragma once

#include <QSortFilterProxyModel>

namespace ropewalk {

/// Shows the endpoints and connections whose name, number or address contains a text, with what they
/// stand under and what stands under them.
class EndpointFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EndpointFilter(QObject *parent = nullptr);

    void setText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
};

} // namespace ropewalk
