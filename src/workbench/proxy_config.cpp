#include "workbench/proxy_config.h"

#include <cstdlib>

namespace ropewalk {
namespace {

Error invalid(std::string what)
{
    return {std::make_error_code(std::errc::invalid_argument), std::move(what)};
}

} // namespace

Result<ProxyLogin> proxyLoginOf(const LoginConfig &config)
{
    ProxyLogin login{config.user, config.password};
    if (config.user.empty())
        return ProxyLogin();
    if (login.password.empty() && config.passwordFrom.empty())
        return invalid("No password is known for " + config.user + ": passwords are not saved");
    if (login.password.empty()) {
        const char *const value = std::getenv(config.passwordFrom.c_str()); // NOLINT(concurrency-mt-unsafe)
        if (value == nullptr || *value == '\0')
            return invalid("The environment variable " + config.passwordFrom +
                           ", which is to hold a password, is not set");
        login.password = value;
    }
    if (login.user.size() > kMaxProxyWord || login.password.size() > kMaxProxyWord)
        return invalid("A user and a password for a proxy have at most 255 bytes each");
    return login;
}

} // namespace ropewalk
