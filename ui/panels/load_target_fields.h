#pragma once

#include "ui/models/load_addresses.h"
#include "workbench/load_plan.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace ropewalk {

class FieldColumn;
class ProblemLabel;

/// Where a load goes, and how its replies are known. Left empty, endpoint and framing are those of the
/// selected endpoint.
class LoadTargetFields final : public QObject
{
    Q_OBJECT

public:
    /// Adds its fields to `column`.
    explicit LoadTargetFields(FieldColumn &column);

    /// What the workspace offers; `selected` is the endpoint that is selected, if any.
    void setAddresses(const std::vector<LoadAddress> &all, const std::optional<LoadAddress> &selected);

    void show(const LoadPlan &plan);
    /// As it was typed.
    void putInto(LoadPlan &plan) const;
    /// With what stands in for the fields that are empty.
    void completeInto(LoadPlan &plan) const;

    /// Says what is wrong with them under the fields; true if nothing is.
    bool check();

    /// The target is another machine, so that somebody has to answer for it: `why` in words.
    void askForConsent(const QString &why);
    [[nodiscard]] bool hasConsent() const;

signals:
    void edited();

private:
    void setupFields();
    void tell();
    void forgetConsent();
    [[nodiscard]] QString framingInForce() const;
    [[nodiscard]] QString endpointInForce() const;

    FieldColumn &m_column;
    QComboBox *m_endpoint;
    QComboBox *m_framing;
    QSpinBox *m_replyLength;
    QCheckBox *m_greeting;
    ProblemLabel *m_endpointProblem = nullptr;
    ProblemLabel *m_framingProblem = nullptr;
    QLabel *m_why;
    QCheckBox *m_consent;
    std::vector<LoadAddress> m_addresses;
    std::optional<LoadAddress> m_selected;
    bool m_isShowing = false; ///< Nobody edits.
};

} // namespace ropewalk
