#pragma once

#include "workbench/json_fields.h"
#include "workbench/rules/rule_config.h"
#include "workbench/rules/sequence_config.h"

#include <QJsonArray>

namespace ropewalk {

// Patterns, rules and sequences as JSON: in a workspace and on the control channel.
//
// Errors: the readers complain to their JsonFields.

/// Reads "match" and "pattern".
void readPattern(JsonFields &fields, PatternConfig &pattern);

/// Reads a rule: "match" and "pattern", "direction", "action", "text", "delayMs", "name" and "on".
void readRule(JsonFields &fields, RuleConfig &rule);

/// Reads a sequence: "name" and "steps", a list of lines.
void readSequence(JsonFields &fields, SequenceConfig &sequence);

/// The key "rules": a list of such objects.
void readRules(JsonFields &fields, std::vector<RuleConfig> &rules);
/// Nothing where there is no rule.
void writeRules(QJsonObject &object, const std::vector<RuleConfig> &rules);

/// The key "sequences", likewise.
void readSequences(JsonFields &fields, std::vector<SequenceConfig> &sequences);
void writeSequences(QJsonObject &object, const std::vector<SequenceConfig> &sequences);

} // namespace ropewalk
