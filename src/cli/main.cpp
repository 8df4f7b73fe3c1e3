#include "base/standard_streams.h"
#include "cli/client_commands.h"
#include "cli/endpoints_command.h"
#include "cli/engine_commands.h"
#include "cli/lab_command.h"
#include "cli/load_command.h"
#include "cli/options.h"
#include "cli/sequence_session.h"
#include "language/spoken.h"
#include "reactor/descriptor_limit.h"

#include <QCoreApplication>

namespace ropewalk {
namespace {

ExitCode perform(const Options &options)
{
    struct Performer
    {
        const Options &options;

        ExitCode operator()(const ServeOptions &command) const { return serve(options, command); }
        ExitCode operator()(const RelayOptions &command) const { return relay(options, command); }
        ExitCode operator()(const ConnectOptions &command) const { return connectClient(options, command); }
        ExitCode operator()(const SendOptions &command) const
        {
            return command.sequence.empty() ? sendMessage(options, command) : runSequence(options, command);
        }
        ExitCode operator()(const RunOptions &command) const { return runWorkspace(options, command); }
        ExitCode operator()(const LoadOptions &command) const { return runLoad(options, command); }
        ExitCode operator()(const CtlOptions &command) const { return callControl(options, command); }
        ExitCode operator()(const LabOptions &command) const { return runLabs(options, command); }
        ExitCode operator()(const EndpointsOptions &command) const
        {
            return explainEndpoints(options, command);
        }
    };
    return std::visit(Performer{options}, options.command);
}

} // namespace
} // namespace ropewalk

int main(int argc, char **argv)
{
    ropewalk::prepareStandardStreams();
    const QCoreApplication application(argc, argv); // First: the options speak the reader's language.
    const ropewalk::TerminalLanguage language(argc, argv);
    const auto parsed = ropewalk::parseOptions(argc, argv);
    if (const int *code = std::get_if<int>(&parsed))
        return *code;
    ropewalk::raiseDescriptorLimit();
    return static_cast<int>(ropewalk::perform(std::get<ropewalk::Options>(parsed)));
}
