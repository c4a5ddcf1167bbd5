"""Invented names; every one says that it is a sample."""

import numpy as np

SOURCE = "合成示例数据（示意图） / synthetic sample, schematic"
SAMPLE = "示例"
_FIRST = (
    "澜lan 汀ting 岚lan 沁qin 皓hao 瑾jin 煦xu 霁ji 翊yi 祺qi 珩heng 桐tong 樾yue 穗sui 嵘rong 昶chang "
    "炜wei 钧jun 铎duo 彤tong 蓝lan 青qing 朗lang 宸chen 熙xi 睿rui 恒heng 拓tuo 锐rui 启qi 曜yao 辰chen "
    "弘hong 瀚han 沐mu 芸yun"
).split()
_SECOND = (
    "湾wan 洲zhou 港gang 原yuan 岭ling 台tai 川chuan 谷gu 桥qiao 塘tang 坪ping 畈fan 浦pu 渚zhu 埠bu 堰yan "
    "陂bei 岗gang 屏ping 峰feng 林lin 泽ze 丘qiu 坡po 园yuan 城cheng 庄zhuang 渡du 关guan 亭ting 津jin "
    "汇hui 滩tan 垭ya 坞wu 沟gou"
).split()
ENDINGS = {
    "etdz": ("经济技术开发区", "Economic-Technological Development Area"),
    "hidz": ("高新技术产业开发区", "High-Tech Industrial Development Zone"),
    "provincial": ("经济开发区", "Economic Development Zone"),
    "chemical": ("化工园区", "Chemical Park"),
}


def words(count, rng):
    """Return distinct invented place names.

    Parameters
    ----------
    count : int
    rng : numpy.random.Generator

    Returns
    -------
    chinese, english : ndarray of object, shape (count,)
    """
    pairs = [(first, second) for first in _FIRST for second in _SECOND]
    order = rng.permutation(len(pairs))
    chinese, english = np.empty(count, object), np.empty(count, object)
    for index in range(count):
        first, second = pairs[order[index % len(pairs)]]
        turn = index // len(pairs)
        chinese[index] = first[0] + second[0] + ("" if not turn else "一二三四五六七八九十"[turn])
        english[index] = (first[1:] + second[1:]).capitalize() + (f" {turn + 1}" if turn else "")
    return chinese, english


def numbered(letter, count):
    """Return ids such as ``E0001``."""
    width = max(4, len(str(count)))
    return np.array([f"{letter}{number + 1:0{width}d}" for number in range(count)], dtype=object)
