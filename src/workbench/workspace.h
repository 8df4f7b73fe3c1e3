#pragma once

#include "base/result.h"
#include "workbench/load_plan.h"
#include "workbench/service_config.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace ropewalk {

/// A message kept for later, in a collection such as "IRC" or "limits".
struct Snippet
{
    std::string name;
    std::string collection;
    MessageTemplate message;

    friend bool operator==(const Snippet &, const Snippet &) = default;
};

/// The document: what a person set up and wants to find again.
///
/// Saved as readable JSON with keys in a fixed order, so that it can be kept under version control. Unknown
/// keys are an error that names them; a version newer than ours likewise.
struct Workspace
{
    std::vector<ServiceConfig> services;
    std::vector<Snippet> snippets;
    std::map<std::string, std::string> variables;
    std::vector<LoadPlan> loads; ///< Without an endpoint: whichever is selected.

    /// Errors: `errc::invalid_argument` with the line or key that is wrong and what was expected there.
    [[nodiscard]] static Result<Workspace> fromJson(const QByteArray &json);
    [[nodiscard]] QByteArray toJson() const;

    /// Errors: those of the file system, and those of `fromJson()`.
    [[nodiscard]] static Result<Workspace> load(const QString &path);

    /// Replaces the file atomically: after a crash it holds the old text or the new one.
    [[nodiscard]] Status save(const QString &path) const;

    friend bool operator==(const Workspace &, const Workspace &) = default;
};

} // namespace ropewalk
