#pragma once

#include "workbench/service_config.h"

#include <QObject>

class QFormLayout;
class QSpinBox;

namespace ropewalk {

/// The rows of a form that limit connections: how many, how long silent, how many bytes in a second. Zero
/// reads "No limit".
class LimitFields final : public QObject
{
    Q_OBJECT

public:
    /// Which limits mean something.
    enum class Scope : std::uint8_t { none, connection, server };

    explicit LimitFields(QWidget *parent);

    void addTo(QFormLayout &form);
    void show(const LimitsConfig &limits);
    /// Rows that mean nothing are hidden, and their limits left out.
    void setScope(Scope scope);
    [[nodiscard]] LimitsConfig limits() const;

private:
    [[nodiscard]] QSpinBox *makeBox(const char *name, int maximum, const QString &suffix);

    Scope m_scope = Scope::server;
    QFormLayout *m_form = nullptr;
    QWidget *m_parent;
    QSpinBox *m_maxConnections;
    QSpinBox *m_maxPerPeer;
    QSpinBox *m_idleTimeout; ///< Milliseconds.
    QSpinBox *m_bytesIn;
    QSpinBox *m_bytesOut;
};

} // namespace ropewalk
