// What belongs to one subscription, such as its id, a key or a password, helps nobody else, and a secret in a file that
// many read is none any more.
#include <set>

#include "complaints.hpp"
#include "every_command.hpp"
#include "secret_forms.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "word_list.hpp"

namespace vmbackup_diag::validate {
namespace {

/// The options that a secret stands after.
constexpr std::string_view before_secrets =
    "--account-key --admin-password --password --sas-token -AdminPassword -Password -SasToken -StorageAccountKey";

/// The characters from here on for which it is so, as far as anything that is looked for can be long.
template <class Is>
std::string_view run_of(std::string_view text, std::size_t begin, Is is) {
    constexpr std::size_t longest = 256;
    std::size_t end = begin;
    while (end < std::min(text.size(), begin + longest) && is(text[end])) {
        ++end;
    }
    return text.substr(begin, end - begin);
}

class Secrets {
  public:
    explicit Secrets(std::string_view command) : text_(command) {}

    std::set<std::string> found() {
        find_ids_and_keys();
        find_after("sig=", "", "a signature of a shared access");
        find_after("AccountKey=", "", "a key of an account");
        find_after("SharedAccessKey=", "", "a key of an account");
        is_so_of_one(before_secrets, [&](std::string_view option) {
            find_after(option, " =", "a secret");
            return false;
        });
        find_made_secrets();
        return std::move(found_);
    }

  private:
    void find_ids_and_keys() {
        for (std::size_t n = 0; n < text_.size(); ++n) {
            const char before = n == 0 ? '\0' : text_[n - 1];
            if (is_letter_or_digit(before) || before == '.' || before == '-' || !is_letter_or_digit(text_[n])) {
                continue;
            }
            const auto id = run_of(text_, n, [](char c) { return is_hexadecimal_digit(c) || c == '-'; });
            const auto address = run_of(text_, n, [](char c) { return is_digit(c) || c == '.'; });
            const auto key = run_of(text_, n, [](char c) { return is_letter_or_digit(c) || c == '+' || c == '/'; });
            const auto padding = run_of(text_, n + key.size(), [](char c) { return c == '='; });
            const std::string_view rest = text_.substr(n + address.size());
            const bool is_network = rest.size() > 1 && rest[0] == '/' && is_digit(rest[1]);
            if (is_own_id(id, before)) {
                add(id, "the id of one subscription, tenant or resource");
            } else if (is_own_address(address, is_network)) {
                add(address, "the address of one host");
            } else if (is_key(text_.substr(n, key.size() + padding.size()))) {
                add(hidden(key), "a key of an account");
            }
        }
    }

    /// What stands after the mark, and after one of these signs where there are any.
    void find_after(std::string_view mark, std::string_view signs, std::string_view what) {
        for (std::size_t at = text_.find(mark); at != text_.npos; at = text_.find(mark, at + 1)) {
            std::size_t begin = at + mark.size();
            if (!signs.empty() && (begin >= text_.size() || signs.find(text_[begin]) == signs.npos)) {
                continue;
            }
            begin += signs.empty() ? 0 : 1;
            begin += begin < text_.size() && (text_[begin] == '"' || text_[begin] == '\'') ? 1 : 0;
            const auto value = run_of(
                text_, begin, [](char c) { return std::string_view(" \"';&\n").find(c) == std::string_view::npos; });
            if (is_literal_value(value) && !is_key(value)) {
                add(hidden(value), what);
            }
        }
    }

    void find_made_secrets() {
        constexpr std::string_view maker = "ConvertTo-SecureString ";
        for (std::size_t at = text_.find(maker); at != text_.npos; at = text_.find(maker, at + 1)) {
            std::string_view rest = text_.substr(at + maker.size());
            rest.remove_prefix(rest.starts_with("-String ") ? std::string_view("-String ").size() : 0);
            const bool is_quoted = rest.starts_with('"') || rest.starts_with('\'');
            if (is_quoted && is_literal_value(rest)) {
                add(hidden(rest.substr(1, rest.find(rest[0], 1) - 1)), "a secret");
            }
        }
    }

    /// What tells of a secret does not say it once more.
    static std::string hidden(std::string_view secret) {
        constexpr std::size_t shown = 4;
        return shortened(secret, shown);
    }

    void add(std::string_view text, std::string_view what) { found_.insert(fmt::format("\"{}\" is {}", text, what)); }

    std::string_view text_;
    std::set<std::string> found_;
};

}  // namespace

Problems secrets(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "secrets");
    for_each_command(knowledge, [&](const PlacedStep& at, const std::string& inside, const Command& command) {
        for (const std::string& found : Secrets(command.text).found()) {
            complaints.add(at.list, at.id, inside, found, "write a placeholder in its place");
        }
    });
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
