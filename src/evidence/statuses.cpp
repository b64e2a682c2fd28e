#include "statuses.hpp"

#include "letters.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {

Value status_of(const Value& statuses, std::string_view begin) {
    for (const Value status : statuses.children()) {
        if (stands_at(status["code"].text(), 0, begin)) {
            return status["code"];
        }
    }
    return {};
}

std::string state_in(const Value& code) {
    const std::string text = lower(code.text());
    const std::size_t slash = text.find('/');
    const std::size_t begin = slash == text.npos ? text.size() : slash + 1;
    return text.substr(begin, text.find('/', begin) - begin);
}

}  // namespace vmbackup_diag::evidence
