#include "vmbackup_diag/render/problems.hpp"

#include <fmt/format.h>

namespace vmbackup_diag::render {

std::string text(const Address& address) {
    if (address.line > 0) {
        return fmt::format("{}:{}:{}", address.document, address.line, address.column);
    }
    return address.pointer.empty() ? address.document : fmt::format("{}#{}", address.document, address.pointer);
}

std::string text(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems) {
        const std::string_view severity = problem.severity == Severity::error ? "error" : "warning";
        out += fmt::format("{}: {}: {}{}{}\n", text(problem.address), severity, problem.message,
                           problem.hint.empty() ? "" : "; ", problem.hint);
    }
    return out;
}

}  // namespace vmbackup_diag::render
