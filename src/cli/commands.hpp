// The commands, each a function of the session.
#pragma once

#include "session.hpp"
#include "vmbackup_diag/conversation/moment.hpp"
#include "vmbackup_diag/typing/pasted_case.hpp"

namespace vmbackup_diag::cli {

/// INPUT is a code, a text or a file, whichever it turns out to be; none is standard input or the wizard.
outside::ExitCode inputs(const Session& session);
outside::ExitCode diagnose(const Session& session);
outside::ExitCode jobs(const Session& session);
outside::ExitCode explain(const Session& session);
outside::ExitCode wizard(const Session& session);
outside::ExitCode search(const Session& session);
outside::ExitCode list(const Session& session);
outside::ExitCode kb_lint(const Session& session);
outside::ExitCode kb_stats(const Session& session);
outside::ExitCode kb_graph(const Session& session);
outside::ExitCode kb_show(const Session& session);
outside::ExitCode kb_stub(const Session& session);
outside::ExitCode kb_schema(const Session& session);
outside::ExitCode completion(const Session& session);
outside::ExitCode help(const Session& session);

/// A case where something to diagnose was expected, one of so many inputs. Alone, and given without a command, it is
/// shown as far as it got, and how to go on; otherwise that is all that is said.
outside::ExitCode given_case(const Session& session, const std::string& path, const typing::PastedCase& pasted,
                             std::size_t inputs);

/// The wizard as a conversation without state: prints where it stands, and ends.
outside::ExitCode wizard_json(const Session& session, const conversation::Moment& known,
                              const std::vector<std::string>& notes);

}  // namespace vmbackup_diag::cli
