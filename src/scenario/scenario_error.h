#pragma once

#include "defer/failure.h"

#include <exception>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace ropewalk::conformance {

/// An error that a scenario makes up. Its one argument is text.
class ScenarioError : public std::exception
{
public:
    explicit ScenarioError(std::string argument)
        : m_argument(std::move(argument))
    {}

    [[nodiscard]] virtual const char *name() const noexcept = 0;
    [[nodiscard]] const std::string &argument() const { return m_argument; }
    [[nodiscard]] const char *what() const noexcept override { return m_argument.c_str(); }

private:
    std::string m_argument;
};

class ErrA : public ScenarioError
{
public:
    using ScenarioError::ScenarioError;
    [[nodiscard]] const char *name() const noexcept override { return "ErrA"; }
};

class ErrA1 final : public ErrA
{
public:
    using ErrA::ErrA;
    [[nodiscard]] const char *name() const noexcept override { return "ErrA1"; }
};

class ErrB final : public ScenarioError
{
public:
    using ScenarioError::ScenarioError;
    [[nodiscard]] const char *name() const noexcept override { return "ErrB"; }
};

class ErrC final : public ScenarioError
{
public:
    using ScenarioError::ScenarioError;
    [[nodiscard]] const char *name() const noexcept override { return "ErrC"; }
};

/// An error that the vocabulary of the scenarios has and the library's types rule out beforehand.
class VocabularyError final : public std::exception
{
public:
    explicit VocabularyError(const char *name)
        : m_name(name)
    {}

    [[nodiscard]] const char *what() const noexcept override { return m_name; }

private:
    const char *m_name;
};

/// `{"error": NAME, "args": [...]}` as a Failure, and back.
[[nodiscard]] Failure failureOf(const nlohmann::json &error);
[[nodiscard]] nlohmann::json jsonOf(const Failure &failure);

/// Whether `failure` is of the type that scenarios call `name`, or derived from it.
[[nodiscard]] bool isTrappedBy(const Failure &failure, const std::string &name);

} // namespace ropewalk::conformance
