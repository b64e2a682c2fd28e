#include "printed_output.hpp"

#include "documents.hpp"
#include "json.hpp"
#include "json_start.hpp"
#include "letters.hpp"
#include "lines.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::string_view begin_of_output = "[stdout]\n";
constexpr std::string_view begin_of_errors = "[stderr]";

/// On Linux one message has both, each behind a line that says so.
std::string without_headings(std::string message) {
    const std::size_t output = message.find(begin_of_output);
    if (output == message.npos) {
        return message;
    }
    message.erase(0, output + begin_of_output.size());
    if (const std::size_t errors = message.rfind(begin_of_errors); errors != message.npos) {
        message.erase(errors, begin_of_errors.size());
    }
    return message;
}

bool is_of_a_command(const Value& status) {
    const std::string code = status["code"].text();
    return code.starts_with("ComponentStatus/Std") ||
           (code.starts_with("ProvisioningState/") && holds(status["message"].text(), begin_of_output));
}

}  // namespace

std::optional<std::string> printed_output(std::string_view text) {
    const auto begin = start_of_json(text);
    const auto has = [&](std::string_view mark) { return text.find(mark) != text.npos; };
    const bool may_be_one = begin && (has("ComponentStatus/Std") || has("[stdout]\\n") || has("\"executionState\""));
    if (!may_be_one) {
        return std::nullopt;
    }
    const Json read = json(text, *begin);
    std::string printed;
    for (const Value& item : read.fault ? std::vector<Value>{} : documents(read).all) {
        const Value view = body(item)["instanceView"];
        if (is_of_a_command(item)) {
            printed += without_headings(item["message"].text()) + '\n';
        } else if (view["executionState"]) {
            printed += view["output"].text() + '\n' + view["error"].text() + '\n';
        }
    }
    return trimmed(printed).empty() ? std::nullopt : std::optional(printed);
}

}  // namespace vmbackup_diag::evidence
