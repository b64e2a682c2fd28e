// A subject that a mailer has encoded is read as it was written.
#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::encoded_words_test {

TEST_CASE("an encoded subject is read as it was written") {
    struct Example {
        const char* given;
        const char* read;
    };
    const auto [given, read] = GENERATE(values<Example>({
        {"Subject: =?utf-8?B?VXNlckVycm9yVm1Ob3RSZWFkeQ==?=\n", "Subject: UserErrorVmNotReady\n"},
        {"Subject: =?UTF-8?Q?Backup_of_web01_failed:_UserErrorVmNotReady?=\n",
         "Subject: Backup of web01 failed: UserErrorVmNotReady\n"},
        {"Subject: =?iso-8859-1?q?Sicherung_fehlgeschlagen_f=FCr_web01?=\n",
         "Subject: Sicherung fehlgeschlagen f\u00FCr web01\n"},
        {"Subject: =?utf-8?B?VXNlckVycm9y?=\r\n =?utf-8?B?Vm1Ob3RSZWFkeQ==?= of web01\n",
         "Subject: UserErrorVmNotReady of web01\n"},
        {"Subject: =?utf-8*en?Q?late?= and =?utf-8?Q?never?=\n", "Subject: late and never\n"},
    }));
    CAPTURE(given);

    CHECK(evidence_of(given).relevant == read);
    CHECK(proven(evidence_of(given)) ==
          "note: the input is read as a reader sees it, and its lines and columns are counted so\n");
}

TEST_CASE("what only looks like an encoded word stays") {
    const auto* text = GENERATE("a =?utf-8?B?VXNl", "=?utf-8?X?VXNl?=", "=?utf-8?B?V?=", "?a=b?=c", "=?",
                                "=?a?", "=?a?B", "=?a?B?");
    CAPTURE(text);

    CHECK(evidence_of(text).relevant == text);
}

}  // namespace vmbackup_diag::tests::encoded_words_test
