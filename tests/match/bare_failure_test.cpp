// Words that say no more than that a backup failed, and words that do.
#include "vmbackup_diag/match/bare_failure.hpp"

#include "support/catch.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag::tests::bare_failure_test {
namespace {

std::string told(std::string_view text) {
    const auto bare = match::bare_failure(builtin::knowledge, text);
    return !bare ? "says more" : bare->os ? std::string(word(*bare->os).id) : "says that it failed";
}

}  // namespace

TEST_CASE("whoever says only that the backup failed has said no more than that, and perhaps which system") {
    struct Example {
        const char* text;
        const char* what;
    };
    const auto [text, what] = GENERATE(values<Example>({
        {"Failed", "says that it failed"},
        {"it just says failed", "says that it failed"},
        {"my backup does not work", "says that it failed"},
        {"Last backup status: Failed", "says that it failed"},
        {"the backup of my vm failed last night and i dont know why", "says that it failed"},
        {"Action required", "says that it failed"},
        {"Azure VM backup job failed!", "says that it failed"},
        {"my Windows VM backup failed", "windows"},
        {"the backups of our linux vms are failing", "linux"},
        {"Windows", "says more"},
        {"restore failed", "says more"},
        {"the backup is slow", "says more"},
        {"backup failed with a timeout", "says more"},
        {"BackupOperationFailed 0x80070005", "says more"},
        {"how are you", "says more"},
        {"", "says more"},
    }));
    CAPTURE(text);

    CHECK(told(text) == what);
}

TEST_CASE("a knowledge without such words asks as before") {
    CHECK_FALSE(match::bare_failure(Knowledge{}, "the backup failed"));
}

}  // namespace vmbackup_diag::tests::bare_failure_test
