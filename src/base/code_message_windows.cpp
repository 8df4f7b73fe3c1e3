#include "base/code_message.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ropewalk {
namespace {

struct Text
{
    std::errc code;
    std::string_view words;
};

/// Of the codes of POSIX.1-2001 the C library of Windows knows the numbers, and calls each "Unknown error".
constexpr std::array kTexts{
    Text{std::errc::address_family_not_supported, "Address family not supported by protocol"},
    Text{std::errc::address_in_use, "Address already in use"},
    Text{std::errc::address_not_available, "Cannot assign requested address"},
    Text{std::errc::already_connected, "Transport endpoint is already connected"},
    Text{std::errc::bad_file_descriptor, "Bad file descriptor"},
    Text{std::errc::bad_message, "Bad message"},
    Text{std::errc::broken_pipe, "Broken pipe"},
    Text{std::errc::connection_aborted, "Software caused connection abort"},
    Text{std::errc::connection_already_in_progress, "Operation already in progress"},
    Text{std::errc::connection_refused, "Connection refused"},
    Text{std::errc::connection_reset, "Connection reset by peer"},
    Text{std::errc::destination_address_required, "Destination address required"},
    Text{std::errc::device_or_resource_busy, "Device or resource busy"},
    Text{std::errc::filename_too_long, "File name too long"},
    Text{std::errc::function_not_supported, "Function not implemented"},
    Text{std::errc::host_unreachable, "No route to host"},
    Text{std::errc::interrupted, "Interrupted system call"},
    Text{std::errc::io_error, "Input/output error"},
    Text{std::errc::message_size, "Message too long"},
    Text{std::errc::network_down, "Network is down"},
    Text{std::errc::network_reset, "Network dropped connection on reset"},
    Text{std::errc::network_unreachable, "Network is unreachable"},
    Text{std::errc::no_buffer_space, "No buffer space available"},
    Text{std::errc::no_protocol_option, "Protocol not available"},
    Text{std::errc::not_a_socket, "Socket operation on non-socket"},
    Text{std::errc::not_connected, "Transport endpoint is not connected"},
    Text{std::errc::not_supported, "Operation not supported"},
    Text{std::errc::operation_canceled, "Operation canceled"},
    Text{std::errc::operation_in_progress, "Operation now in progress"},
    Text{std::errc::operation_not_supported, "Operation not supported"},
    Text{std::errc::operation_would_block, "Resource temporarily unavailable"},
    Text{std::errc::protocol_error, "Protocol error"},
    Text{std::errc::protocol_not_supported, "Protocol not supported"},
    Text{std::errc::resource_unavailable_try_again, "Resource temporarily unavailable"},
    Text{std::errc::timed_out, "Connection timed out"},
    Text{std::errc::too_many_files_open, "Too many open files"},
    Text{std::errc::value_too_large, "Value too large for defined data type"},
    Text{std::errc::wrong_protocol_type, "Protocol wrong type for socket"},
};

} // namespace

std::string messageOf(const std::error_code &code)
{
    const bool isOurs = code.category() == std::generic_category();
    const auto found = std::ranges::find(kTexts, static_cast<std::errc>(code.value()), &Text::code);
    return isOurs && found != kTexts.end() ? std::string(found->words) : code.message();
}

} // namespace ropewalk
