#include "ui/panels/limit_fields.h"

#include <QFormLayout>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace ropewalk {
namespace {

constexpr int kMost = std::numeric_limits<int>::max();
constexpr int kWeek = 7 * 24 * 3600 * 1000; // Milliseconds.

int shown(std::uint64_t value)
{
    return static_cast<int>(std::min<std::uint64_t>(value, kMost));
}

std::uint32_t limitIn(const QSpinBox &box)
{
    return static_cast<std::uint32_t>(box.value());
}

} // namespace

LimitFields::LimitFields(QWidget *parent)
    : QObject(parent)
    , m_parent(parent)
    , m_maxConnections(makeBox("formMaxConnections", kMost, {}))
    , m_maxPerPeer(makeBox("formMaxPerPeer", kMost, {}))
    , m_idleTimeout(makeBox("formIdleTimeout", kWeek, tr(" ms")))
    , m_bytesIn(makeBox("formBytesIn", kMost, tr(" bytes/s")))
    , m_bytesOut(makeBox("formBytesOut", kMost, tr(" bytes/s")))
{}

QSpinBox *LimitFields::makeBox(const char *name, int maximum, const QString &suffix)
{
    auto *box = new QSpinBox(m_parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(0, maximum);
    box->setSpecialValueText(tr("No limit"));
    box->setSuffix(suffix);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setGroupSeparatorShown(true);
    return box;
}

void LimitFields::addTo(QFormLayout &form)
{
    m_form = &form;
    form.addRow(tr("Most connections"), m_maxConnections);
    form.addRow(tr("From one address"), m_maxPerPeer);
    form.addRow(tr("Close when silent for"), m_idleTimeout);
    form.addRow(tr("Receive at most"), m_bytesIn);
    form.addRow(tr("Send at most"), m_bytesOut);
}

void LimitFields::show(const LimitsConfig &limits)
{
    m_maxConnections->setValue(shown(limits.maxConnections));
    m_maxPerPeer->setValue(shown(limits.maxPerPeer));
    m_idleTimeout->setValue(shown(static_cast<std::uint64_t>(limits.idleTimeout.count())));
    m_bytesIn->setValue(shown(limits.bytesPerSecondIn));
    m_bytesOut->setValue(shown(limits.bytesPerSecondOut));
}

void LimitFields::setScope(Scope scope)
{
    m_scope = scope;
    for (QSpinBox *box : {m_maxConnections, m_maxPerPeer})
        m_form->setRowVisible(box, scope == Scope::server);
    for (QSpinBox *box : {m_idleTimeout, m_bytesIn, m_bytesOut})
        m_form->setRowVisible(box, scope != Scope::none);
}

LimitsConfig LimitFields::limits() const
{
    LimitsConfig limits;
    if (m_scope == Scope::server) {
        limits.maxConnections = limitIn(*m_maxConnections);
        limits.maxPerPeer = limitIn(*m_maxPerPeer);
    }
    if (m_scope != Scope::none) {
        limits.idleTimeout = std::chrono::milliseconds(m_idleTimeout->value());
        limits.bytesPerSecondIn = limitIn(*m_bytesIn);
        limits.bytesPerSecondOut = limitIn(*m_bytesOut);
    }
    return limits;
}

} // namespace ropewalk
