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

void write(JsonWriter& out, const Problem& problem) {
    const auto number_or_null = [&](std::string_view key, std::size_t n) {
        out.key(key);
        n == 0 ? out.null() : out.number(n);
    };
    out.begin_object().member("severity", problem.severity == Severity::error ? "error" : "warning");
    out.member("document", problem.address.document).member("pointer", problem.address.pointer);
    number_or_null("line", problem.address.line);
    number_or_null("column", problem.address.column);
    out.member_or_null("rule", problem.rule)
        .member("message", problem.message)
        .member_or_null("hint", problem.hint)
        .end_object();
}

}  // namespace vmbackup_diag::render
