// JSON that stands in a text, as in `"message": "{\"error\": {\"code\": ...}}"`: each service that hands an error on
// wraps it so once more.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vmbackup_diag::evidence {

/// A piece of a text, and the name that it has in JSON; none for what stands before that.
struct InnerText {
    std::string name = {};
    std::string text = {};
};

/// What the text says, piece by piece and without escapes: one piece, the text itself, where it holds no JSON.
[[nodiscard]] std::vector<InnerText> inner_texts(std::string_view text);

}  // namespace vmbackup_diag::evidence
