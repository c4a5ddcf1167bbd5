"""Every indicator and infrastructure algorithm from the toolbox, with its page."""


def test_each_runs_from_its_dialog_with_a_page(in_window, tmp_path):
    capacity = tmp_path / "capacity.csv"
    capacity.write_text("unit,cap_t\n江苏,100000\n湖北,1\n", encoding="utf-8")
    told = in_window("toolbox.py", "zh_CN", capacity=str(capacity))
    assert len(told["pages"]) == 14
    for name, (results, page) in told["pages"].items():
        assert results > 0, name
        assert page, name
