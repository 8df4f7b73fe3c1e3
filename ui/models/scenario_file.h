#pragma once

#include "base/result.h"

#include <QString>

#include <string>
#include <vector>

namespace ropewalk {

/// One line of a conformance corpus that can be played: of the families `deferred` and `clock`.
struct ScenarioLine
{
    QString id;
    QString about; ///< Empty for generated ones.
    std::string json;
};

/// What a corpus holds.
struct ScenarioFile
{
    static constexpr qint64 kMostBytes = 64 << 20;

    std::vector<ScenarioLine> lines;
    int skipped = 0; ///< Lines of other families, or that are none.
};

/// Errors: a sentence for people.
[[nodiscard]] Result<ScenarioFile, QString> readScenarios(const QString &path);

} // namespace ropewalk
