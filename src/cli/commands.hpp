// The commands, each a function of the session.
#pragma once

#include "history.hpp"
#include "session.hpp"
#include "vmbackup_diag/typing/pasted_case.hpp"

namespace vmbackup_diag::cli {

/// INPUT is a code, a text or a file, whichever it turns out to be; none is standard input or the wizard.
ExitCode inputs(const Session& session);
ExitCode diagnose(const Session& session);
ExitCode jobs(const Session& session);
ExitCode explain(const Session& session);
ExitCode wizard(const Session& session);
ExitCode search(const Session& session);
ExitCode list(const Session& session);
ExitCode kb_lint(const Session& session);
ExitCode kb_stats(const Session& session);
ExitCode kb_graph(const Session& session);
ExitCode kb_show(const Session& session);
ExitCode kb_stub(const Session& session);
ExitCode kb_schema(const Session& session);
ExitCode completion(const Session& session);
ExitCode help(const Session& session);

/// A case where something to diagnose was expected, one of so many inputs. Alone, and given without a command, it is
/// shown as far as it got, and how to go on; otherwise that is all that is said.
ExitCode given_case(const Session& session, const std::string& path, const typing::PastedCase& pasted,
                    std::size_t inputs);

/// The wizard as a conversation without state: prints where it stands, and ends.
ExitCode wizard_json(const Session& session, const Moment& known, const std::vector<std::string>& notes);

}  // namespace vmbackup_diag::cli
