<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Spoken</name>
    <message>
        <source>Run with --help for more information.</source>
        <translation>使用 --help 查看更多信息。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not %2</source>
        <translation>“%1”不合要求，应为：%2</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>大于 0 的数</translation>
    </message>
    <message>
        <source>a number of 0 or more</source>
        <translation>不小于 0 的数</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 之间的数</translation>
    </message>
    <message>
        <source>To listen:</source>
        <translation>监听：</translation>
    </message>
    <message>
        <source>TCP, this machine only</source>
        <translation>TCP，仅本机</translation>
    </message>
    <message>
        <source>TCP, on every interface</source>
        <translation>TCP，所有接口</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>任意空闲端口</translation>
    </message>
    <message>
        <source>TCP over IPv6</source>
        <translation>IPv6 上的 TCP</translation>
    </message>
    <message>
        <source>datagrams</source>
        <translation>数据报</translation>
    </message>
    <message>
        <source>a Unix socket</source>
        <translation>Unix 域套接字</translation>
    </message>
    <message>
        <source>datagrams on a Unix socket</source>
        <translation>Unix 域套接字上的数据报</translation>
    </message>
    <message>
        <source>To connect:</source>
        <translation>连接：</translation>
    </message>
    <message>
        <source>TCP; also tcp:host=localhost:port=8080:timeout=5</source>
        <translation>TCP；也可写作 tcp:host=localhost:port=8080:timeout=5</translation>
    </message>
    <message>
        <source>datagrams to one peer</source>
        <translation>发往一个对端的数据报</translation>
    </message>
    <message>
        <source>a program, which talks to its standard input and output; also</source>
        <translation>一个程序，与它的标准输入和标准输出对话；也可写作</translation>
    </message>
    <message>
        <source>process:COMMAND:directory=/tmp, and shell=yes for a command of the shell</source>
        <translation>process:COMMAND:directory=/tmp，用 shell=yes 交给 shell 执行</translation>
    </message>
    <message>
        <source>An endpoint is a kind and its arguments, separated by colons; a backslash takes the next character as it is.</source>
        <translation>端点由种类和参数组成，以冒号分隔；反斜杠让下一个字符保持原样。</translation>
    </message>
    <message>
        <source>A command is split at blanks; &apos;single&apos; and &quot;double&quot; quotes hold words together.</source>
        <translation>命令在空白处切分；&apos;单引号&apos; 和 &quot;双引号&quot; 把几个词连在一起。</translation>
    </message>
    <message>
        <source>Also understood: %1</source>
        <translation>也能识别：%1</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>退出码：</translation>
    </message>
    <message>
        <source>success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>the arguments, an endpoint or a workspace make no sense</source>
        <translation>参数、端点或工作区不合理</translation>
    </message>
    <message>
        <source>a server could not listen, or a client could not connect</source>
        <translation>服务器无法监听，或客户端无法连接</translation>
    </message>
    <message>
        <source>--expect or a sequence was not met in time, or a request of a load failed</source>
        <translation>--expect 或序列没有及时得到满足，或压测中有请求失败</translation>
    </message>
    <message>
        <source>the connection broke before everything was said</source>
        <translation>话没说完连接就断了</translation>
    </message>
    <message>
        <source>a control channel was asked for something that failed</source>
        <translation>向控制通道要求的事失败了</translation>
    </message>
    <message>
        <source>Prints &apos;listening ENDPOINT&apos; with the real port, and serves until SIGINT or SIGTERM; then it closes its listener and sends what is queued. Without interface= only this machine can connect.</source>
        <translation>打印带有实际端口的“listening ENDPOINT”，一直服务到收到 SIGINT 或 SIGTERM；然后停止监听，把队列里的内容发送完。没有 interface= 时只有本机可以连接。</translation>
    </message>
    <message>
        <source>Connects to TARGET for each connection that comes in, and passes on what either side sends, its end and its reset. Prints &apos;listening ENDPOINT&apos; with the real port, and runs until SIGINT or SIGTERM; then it sends what is queued. With --json every message is shown on both legs. A target that cannot be reached closes the client. Limits count the clients.</source>
        <translation>每来一个连接就连接到 TARGET，并转交任意一侧发送的内容、结束和重置。打印带有实际端口的“listening ENDPOINT”，一直运行到收到 SIGINT 或 SIGTERM；然后把队列里的内容发送完。使用 --json 时，每条消息在两段连接上都会显示。目标无法到达时关闭客户端。限制按客户端计算。</translation>
    </message>
    <message>
        <source>Datagrams go to udp and unixgram, one socket for each client&apos;s address, which ends after a silent minute. Between datagrams and a stream each datagram is a frame, as --framing says.</source>
        <translation>数据报发往 udp 和 unixgram，每个客户端地址一个套接字，静默一分钟后结束。在数据报与流之间，每个数据报是一帧，由 --framing 决定。</translation>
    </message>
    <message>
        <source>With proxy:socks5, proxy:http or proxy:any as TARGET it is a proxy: SOCKS 5, 4 and 4A, HTTP CONNECT and http:// requests, told apart by what a client sends first. --via goes through another proxy; names are looked up there.</source>
        <translation>TARGET 为 proxy:socks5、proxy:http 或 proxy:any 时，它是代理：SOCKS 5、4 和 4A，HTTP CONNECT 和 http:// 请求，根据客户端最先发送的内容区分。--via 穿过另一个代理，名称由那个代理解析。</translation>
    </message>
    <message>
        <source>Standard input is sent as it comes, what the peer sends goes to standard output. At the end of input the sending half is closed; it ends when the peer closes too.</source>
        <translation>标准输入随到随发，对端发来的内容写到标准输出。输入结束时关闭发送方向；对端也关闭时结束。</translation>
    </message>
    <message>
        <source>Sends one message. With --expect it prints what comes back until the pattern, a regular expression over the bytes, has been seen.</source>
        <translation>发送一条消息。使用 --expect 时，打印返回的内容，直到出现与模式（作用于字节的正则表达式）匹配的内容。</translation>
    </message>
    <message>
        <source>A sequence has a step in each line: send TEXT, expect PATTERN [within TIME], wait TIME, loop [TIMES] … end, fail TEXT [when PATTERN]. It prints the last reply that it expected.</source>
        <translation>序列每行一步：send TEXT、expect PATTERN [within TIME]、wait TIME、loop [TIMES] … end、fail TEXT [when PATTERN]。它打印所期待的最后一个回复。</translation>
    </message>
    <message>
        <source>Starts the servers and clients of a workspace, and runs them until SIGINT or SIGTERM.</source>
        <translation>启动工作区里的服务器和客户端，一直运行到收到 SIGINT 或 SIGTERM。</translation>
    </message>
    <message>
        <source>With --rate each request is intended for a moment fixed before the run began, and its latency counts from there: a server that stands still cannot hide it. Without, each connection asks again as soon as it has its reply. What is under way, or was due, at the end is waited for as long as --timeout says. With --framing http the lines of a text end in CR LF, and so does the last one, which is empty. A load is sent to this machine only, unless --allow-remote says that the target is yours to load.</source>
        <translation>使用 --rate 时，每个请求对应的时刻在运行之前就已定好，延迟从那一刻算起：停住的服务器掩盖不了它。不使用时，每个连接一得到回复就再次请求。结束时仍在途或已到期的请求会再等待 --timeout 所定的时间。使用 --framing http 时，文本各行以 CR LF 结尾，最后的空行也一样。压测只发往本机，除非用 --allow-remote 说明目标归你所有。</translation>
    </message>
    <message>
        <source>Calls a method of a running Ropewalk and prints its result as one line of JSON, or prints events as they come. docs/control.md tells what they are; so does the method &apos;describe&apos;.</source>
        <translation>调用正在运行的 Ropewalk 的一个方法，把结果打印为一行 JSON；或者实时打印事件。docs/control.md 说明有哪些方法和事件，方法 describe 也能说明。</translation>
    </message>
    <message>
        <source>Methods, and their parameters ([] may be left out):</source>
        <translation>方法及其参数（[] 里的可以省略）：</translation>
    </message>
    <message>
        <source>Runs servers of each model on the same requests: each uses the processor, waits for I/O and uses the processor again. Every server is a process of its own, and what it prints was measured: by its clocks and by the system&apos;s account of it. The run in the middle is shown.</source>
        <translation>让每种模型的服务器处理同样的请求：每个请求先使用处理器，再等待 I/O，然后再次使用处理器。每个服务器都是单独的进程，打印的一切都是测量所得：来自它的时钟和系统对它的统计。显示居中的那一次。</translation>
    </message>
    <message>
        <source>With --modes, one thread does the same requests one after the other on one descriptor, once in each I/O mode: blocking, non-blocking and asking again, multiplexed, signal-driven, asynchronous (io_uring).</source>
        <translation>使用 --modes 时，一个线程在一个描述符上依次处理同样的请求，每种 I/O 模式一遍：阻塞、非阻塞并反复询问、多路复用、信号驱动、异步（io_uring）。</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>blocked on I/O</source>
        <translation>阻塞在 I/O</translation>
    </message>
    <message>
        <source>starting a process or thread</source>
        <translation>启动进程或线程</translation>
    </message>
    <message>
        <source>waiting for a core, or its turn</source>
        <translation>等待核或轮到自己</translation>
    </message>
    <message>
        <source>asking again and again</source>
        <translation>反复询问</translation>
    </message>
    <message>
        <source>Says what Ropewalk understands by an endpoint string, or explains the grammar.</source>
        <translation>说明 Ropewalk 如何理解一个端点字符串，或解释语法。</translation>
    </message>
    <message>
        <source>%1: not here: %2</source>
        <translation>%1：此处没有：%2</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 个请求</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>mean, ms</source>
        <translation>平均，ms</translation>
    </message>
    <message>
        <source>slowest, ms</source>
        <translation>最慢，ms</translation>
    </message>
    <message>
        <source>CPU, ms</source>
        <translation>CPU，ms</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>ramp-up</source>
        <translation>爬升</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>收尾</translation>
    </message>
    <message>
        <source>over</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>%1 %2: %3 measured, %4 under way on %5 connections, p50 %6, p99 %7, %8 failed</source>
        <translation>%1 %2：已测 %3，在途 %4，连接 %5，p50 %6，p99 %7，失败 %8</translation>
    </message>
    <message>
        <source>%1 answered, %2 in %3</source>
        <translation>%1 得到回复，%3 内共 %2</translation>
    </message>
    <message>
        <source>ended before its time: %1</source>
        <translation>提前结束：%1</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1: %2 before it was sent, %3 until the first byte, %4 for the rest</source>
        <translation>%1：发送之前 %2，到第一个字节 %3，其余 %4</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>%1 p50, %2 connections</source>
        <translation>p50 %1，%2 个连接</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no reactor: best, epoll, kqueue, poll, select, notifier</source>
        <translation>“%1”不是反应器：best、epoll、kqueue、poll、select、notifier</translation>
    </message>
    <message>
        <source>What the server does with a message:</source>
        <translation>服务器对消息做什么：</translation>
    </message>
    <message>
        <source>Break something on purpose, as toxiproxy does; may be there again. SPEC is one of these, each number with its default:</source>
        <translation>有意弄坏些什么，与 toxiproxy 相同；可以重复使用。SPEC 是下列之一，各个数字为默认值：</translation>
    </message>
    <message>
        <source>and :toxicity=0.5 (the part of the connections), :direction=in (from the client, upstream), out
(to it, downstream) or both, :on=no, :name=TEXT.</source>
        <translation>以及 :toxicity=0.5（连接所占的比例）、:direction=in（来自客户端，上行）、out
（发往客户端，下行）或 both、:on=no、:name=TEXT。</translation>
    </message>
    <message>
        <source>In vain: %1</source>
        <translation>没有等到：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 无法写入</translation>
    </message>
    <message>
        <source>A workspace to open</source>
        <translation>要打开的工作区</translation>
    </message>
    <message>
        <source>Start a demo</source>
        <translation>启动一个演示</translation>
    </message>
    <message>
        <source>Colours; those chosen the last time if left out</source>
        <translation>配色；省略则用上次选择的</translation>
    </message>
    <message>
        <source>Language of the window; that chosen the last time if left out</source>
        <translation>窗口的语言；省略则用上次选择的</translation>
    </message>
    <message>
        <source>What to show first</source>
        <translation>首先显示什么</translation>
    </message>
    <message>
        <source>Size of the window, such as 1440x900</source>
        <translation>窗口大小，例如 1440x900</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no size; write 1440x900, for example</source>
        <translation>“%1”不是大小；请写成 1440x900 这样</translation>
    </message>
    <message>
        <source>Save a picture of the window as PNG, then end</source>
        <translation>把窗口存为 PNG 图片，然后结束</translation>
    </message>
    <message>
        <source>Seconds before the picture is taken</source>
        <translation>存图之前等待的秒数</translation>
    </message>
    <message>
        <source>How the system is asked for readiness</source>
        <translation>以何种方式向系统询问就绪状态</translation>
    </message>
    <message>
        <source>Open a control channel, for ropewalk-cli ctl: unix:PATH, tcp:PORT or default</source>
        <translation>打开控制通道，供 ropewalk-cli ctl 使用：unix:PATH、tcp:PORT 或 default</translation>
    </message>
    <message>
        <source>Serve metrics for Prometheus under /metrics: tcp:PORT, which is on loopback unless it names an interface, or unix:PATH</source>
        <translation>在 /metrics 上为 Prometheus 提供指标：tcp:PORT（未指明接口时只在环回上），或 unix:PATH</translation>
    </message>
    <message>
        <source>Say the version, and end</source>
        <translation>显示版本，然后结束</translation>
    </message>
    <message>
        <source>Ropewalk: many servers and clients in one window, on one reactor</source>
        <translation>Ropewalk：一个窗口，一个反应器，许多服务器和客户端</translation>
    </message>
    <message>
        <source>A subcommand is required</source>
        <translation>需要一个子命令</translation>
    </message>
    <message>
        <source>%1 is required</source>
        <translation>需要 %1</translation>
    </message>
    <message>
        <source>The following argument was not expected: %1</source>
        <translation>多出的参数：%1</translation>
    </message>
    <message>
        <source>The following arguments were not expected: %1</source>
        <translation>多出的几个参数：%1</translation>
    </message>
    <message>
        <source>%1 required %2 missing</source>
        <translation>缺少 %1 个必需的 %2</translation>
    </message>
    <message>
        <source>At least %1 required but received %2</source>
        <translation>至少需要 %1 个，只有 %2 个</translation>
    </message>
    <message>
        <source>%1 excludes %2</source>
        <translation>%1 不能与 %2 同用</translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <translation>%1 需要 %2</translation>
    </message>
    <message>
        <source>Could not convert: %1 = %2</source>
        <translation>无法转换：%1 = %2</translation>
    </message>
    <message>
        <source>%1 not in {%2}</source>
        <translation>%1 不在 {%2} 之中</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>SUBCOMMAND</source>
        <translation>子命令</translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation>位置参数</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>Env</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Excludes</source>
        <translation>不能同用</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <translation>子命令</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Print this help message and exit</source>
        <translation>显示本帮助，然后结束</translation>
    </message>
    <message>
        <source>they are no object</source>
        <translation>它们不是对象</translation>
    </message>
    <message>
        <source>The parameters must be a JSON object in braces: %1</source>
        <translation>参数必须是花括号里的 JSON 对象：%1</translation>
    </message>
    <message>
        <source>Name a method, or events with --follow: see ropewalk-cli ctl --help.</source>
        <translation>请指明一个方法，或用 --follow 指明事件：见 ropewalk-cli ctl --help。</translation>
    </message>
    <message>
        <source>Name the control channel with --control or $ROPEWALK_CONTROL.</source>
        <translation>请用 --control 或 $ROPEWALK_CONTROL 指明控制通道。</translation>
    </message>
    <message>
        <source>What to call, such as service.list</source>
        <translation>要调用的方法，例如 service.list</translation>
    </message>
    <message>
        <source>Its parameters, a JSON object; - reads standard input</source>
        <translation>它的参数，一个 JSON 对象；- 表示从标准输入读取</translation>
    </message>
    <message>
        <source>Where the channel is; $ROPEWALK_CONTROL</source>
        <translation>通道在哪里；$ROPEWALK_CONTROL</translation>
    </message>
    <message>
        <source>What Ropewalk printed, over TCP</source>
        <translation>使用 TCP 时，Ropewalk 打印的令牌</translation>
    </message>
    <message>
        <source>Print these events, such as message,connection.*</source>
        <translation>打印这些事件，例如 message,connection.*</translation>
    </message>
    <message>
        <source>End after so many events</source>
        <translation>这么多事件之后结束</translation>
    </message>
    <message>
        <source>Print docs/control.md</source>
        <translation>打印 docs/control.md</translation>
    </message>
    <message>
        <source>seed %1: --seed %1 repeats these faults</source>
        <translation>种子 %1：--seed %1 可重现这些故障</translation>
    </message>
    <message>
        <source>there is no service in this workspace</source>
        <translation>这个工作区里没有服务</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of %2</source>
        <translation>“%1”不是其中之一：%2</translation>
    </message>
    <message>
        <source>Servers: %1; all of them, if none is named. I/O modes: %2</source>
        <translation>服务器：%1；未指明则为全部。I/O 模式：%2</translation>
    </message>
    <message>
        <source>The I/O modes on one descriptor, in place of servers</source>
        <translation>不比较服务器，而比较一个描述符上的 I/O 模式</translation>
    </message>
    <message>
        <source>Over 1, 2, 4 … 256 requests at once</source>
        <translation>同时 1、2、4 … 256 个请求</translation>
    </message>
    <message>
        <source>The same with each poller of this system, for the event-driven servers</source>
        <translation>同上，对事件驱动的服务器使用本系统的每种轮询器</translation>
    </message>
    <message>
        <source>As comma-separated values; times in nanoseconds</source>
        <translation>以逗号分隔的值；时间单位为纳秒</translation>
    </message>
    <message>
        <source>With --json: a line for each run as it ends, too</source>
        <translation>使用 --json 时：每次运行结束时另打印一行</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数目</translation>
    </message>
    <message>
        <source>Milliseconds between two requests; 0: all at once</source>
        <translation>两个请求相隔的毫秒数；0：全部同时</translation>
    </message>
    <message>
        <source>Processor time of each before its I/O</source>
        <translation>每个请求在 I/O 之前的处理器时间</translation>
    </message>
    <message>
        <source>How long its I/O takes</source>
        <translation>I/O 要多久</translation>
    </message>
    <message>
        <source>Processor time after it</source>
        <translation>I/O 之后的处理器时间</translation>
    </message>
    <message>
        <source>What connects clients, server and backend: tcp or unix</source>
        <translation>客户端、服务器和后端以何相连：tcp 或 unix</translation>
    </message>
    <message>
        <source>That the server may use</source>
        <translation>服务器可以使用的核数</translation>
    </message>
    <message>
        <source>Threads of the pool</source>
        <translation>线程池的线程数</translation>
    </message>
    <message>
        <source>The same requests again</source>
        <translation>重现同样的请求</translation>
    </message>
    <message>
        <source>Of each model</source>
        <translation>每种模型的次数</translation>
    </message>
    <message>
        <source>Single thread, blocking</source>
        <translation>单线程，阻塞</translation>
    </message>
    <message>
        <source>Process per request</source>
        <translation>每请求一进程</translation>
    </message>
    <message>
        <source>Thread per request</source>
        <translation>每请求一线程</translation>
    </message>
    <message>
        <source>Pool of threads</source>
        <translation>线程池</translation>
    </message>
    <message>
        <source>Event driven, callbacks</source>
        <translation>事件驱动，回调</translation>
    </message>
    <message>
        <source>Event driven, coroutines</source>
        <translation>事件驱动，协程</translation>
    </message>
    <message>
        <source>Blocking read</source>
        <translation>阻塞读取</translation>
    </message>
    <message>
        <source>Non-blocking, polling</source>
        <translation>非阻塞，轮询</translation>
    </message>
    <message>
        <source>Multiplexed</source>
        <translation>多路复用</translation>
    </message>
    <message>
        <source>Signal-driven</source>
        <translation>信号驱动</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>异步</translation>
    </message>
    <message>
        <source>The request; {{seq}}, {{rand 1 9}} … are replaced</source>
        <translation>请求；{{seq}}、{{rand 1 9}} 等会被替换</translation>
    </message>
    <message>
        <source>It is hexadecimal digits</source>
        <translation>它是十六进制数字</translation>
    </message>
    <message>
        <source>Replace \r \n \xNN in it</source>
        <translation>替换其中的 \r \n \xNN</translation>
    </message>
    <message>
        <source>NAME=VALUE, for {{NAME}}; any number of times</source>
        <translation>NAME=VALUE，用于 {{NAME}}；可以重复使用</translation>
    </message>
    <message>
        <source>write NAME=VALUE</source>
        <translation>请写成 NAME=VALUE</translation>
    </message>
    <message>
        <source>Where a reply ends, as of serve; http for web servers</source>
        <translation>回复在哪里结束，与 serve 相同；网页服务器用 http</translation>
    </message>
    <message>
        <source>How long a reply is, where there is no framing</source>
        <translation>没有分帧时，回复有多长</translation>
    </message>
    <message>
        <source>The server speaks first</source>
        <translation>服务器先说话</translation>
    </message>
    <message>
        <source>Stop after so many requests, warm-up included</source>
        <translation>这么多请求之后停止，包括预热</translation>
    </message>
    <message>
        <source>Stop when more than so many per cent have failed</source>
        <translation>失败超过这么多百分比时停止</translation>
    </message>
    <message>
        <source>Stop when p99 takes longer than so many seconds</source>
        <translation>p99 超过这么多秒时停止</translation>
    </message>
    <message>
        <source>Where to connect</source>
        <translation>连接到哪里</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>同时打开的连接数</translation>
    </message>
    <message>
        <source>Requests under way on each</source>
        <translation>每个连接上的在途请求数</translation>
    </message>
    <message>
        <source>Requests a second, of all together; 0: as fast as replies come</source>
        <translation>合计每秒请求数；0：回复来得多快就多快</translation>
    </message>
    <message>
        <source>Seconds that are measured</source>
        <translation>测量的秒数</translation>
    </message>
    <message>
        <source>Seconds before them that are not</source>
        <translation>在此之前不计入测量的秒数</translation>
    </message>
    <message>
        <source>Seconds before these in which rate or connections grow</source>
        <translation>再往前，速率或连接数增长的秒数</translation>
    </message>
    <message>
        <source>Seconds that a reply may take</source>
        <translation>回复可以用的秒数</translation>
    </message>
    <message>
        <source>Each with a reactor of its own</source>
        <translation>线程数，各有自己的反应器</translation>
    </message>
    <message>
        <source>The target may be another machine</source>
        <translation>目标可以是另一台机器</translation>
    </message>
    <message>
        <source>Refuse more connections at a time</source>
        <translation>同时的连接超过此数则拒绝</translation>
    </message>
    <message>
        <source>Refuse more connections at a time from one address</source>
        <translation>来自同一地址的同时连接超过此数则拒绝</translation>
    </message>
    <message>
        <source>Close a connection after this many silent seconds</source>
        <translation>静默这么多秒后关闭连接</translation>
    </message>
    <message>
        <source>Receive at most this many bytes in a second</source>
        <translation>每秒最多接收这么多字节</translation>
    </message>
    <message>
        <source>Send at most this many bytes in a second</source>
        <translation>每秒最多发送这么多字节</translation>
    </message>
    <message>
        <source>Append what is sent and received to this file</source>
        <translation>把收发的内容追加到这个文件</translation>
    </message>
    <message>
        <source>Where the faults&apos; chance comes from: the same seed and the same input give the same faults; without it one is drawn, and printed</source>
        <translation>故障的随机来源：同样的种子加同样的输入，得到同样的故障；省略则抽取一个并打印出来</translation>
    </message>
    <message>
        <source>Where a message ends: raw, line, line:crlf, line:any, int8, int16, int32, int16:le, netstring, http, fixed:N, delimiter:TEXT</source>
        <translation>消息在哪里结束：raw、line、line:crlf、line:any、int8、int16、int32、int16:le、netstring、http、fixed:N、delimiter:TEXT</translation>
    </message>
    <message>
        <source>Connect through this proxy: socks5://HOST:PORT or http://HOST:PORT</source>
        <translation>经由这个代理连接：socks5://HOST:PORT 或 http://HOST:PORT</translation>
    </message>
    <message>
        <source>The user that the proxy knows</source>
        <translation>代理认识的用户名</translation>
    </message>
    <message>
        <source>The environment variable that has that user&apos;s password</source>
        <translation>存有该用户密码的环境变量</translation>
    </message>
    <message>
        <source>What happens with messages that look so, one after the other: when [in|out|both]
  any | contains|starts|ends|equals TEXT | regex TEXT | hex BYTES | json PATH, then
  reply|replace TEXT | hold | drop | delay TIME | close | mark [TEXT] | count</source>
        <translation>对符合条件的消息依次做什么：when [in|out|both]
  any | contains|starts|ends|equals TEXT | regex TEXT | hex BYTES | json PATH，然后
  reply|replace TEXT | hold | drop | delay TIME | close | mark [TEXT] | count</translation>
    </message>
    <message>
        <source>Run a server</source>
        <translation>运行服务器</translation>
    </message>
    <message>
        <source>Where to listen, such as tcp:7007</source>
        <translation>在哪里监听，例如 tcp:7007</translation>
    </message>
    <message>
        <source>The COMMAND of --behaviour program (which it implies) or shell: for each connection one is started</source>
        <translation>--behaviour program（可省略）或 shell 的 COMMAND：每个连接启动一个</translation>
    </message>
    <message>
        <source>Pass connections on to another endpoint</source>
        <translation>把连接转交给另一个端点</translation>
    </message>
    <message>
        <source>Where to listen, such as tcp:7008</source>
        <translation>在哪里监听，例如 tcp:7008</translation>
    </message>
    <message>
        <source>Where to connect, such as tcp:localhost:7007; proxy:socks5, proxy:http or proxy:any where each client says so</source>
        <translation>连接到哪里，例如 tcp:localhost:7007；由每个客户端决定时写 proxy:socks5、proxy:http 或 proxy:any</translation>
    </message>
    <message>
        <source>The user that clients of a proxy have to say</source>
        <translation>代理的客户端必须提供的用户名</translation>
    </message>
    <message>
        <source>Connect standard input and output to a server</source>
        <translation>把标准输入和标准输出连接到服务器</translation>
    </message>
    <message>
        <source>Seconds to wait for the connection</source>
        <translation>等待连接的秒数</translation>
    </message>
    <message>
        <source>Send one message</source>
        <translation>发送一条消息</translation>
    </message>
    <message>
        <source>The message; bytes typed are bytes sent</source>
        <translation>消息；输入什么字节就发送什么字节</translation>
    </message>
    <message>
        <source>In place of a message, run the sequence of this file</source>
        <translation>不发送消息，而运行这个文件里的序列</translation>
    </message>
    <message>
        <source>message, or --sequence,</source>
        <translation>message 或 --sequence</translation>
    </message>
    <message>
        <source>The message is hexadecimal digits</source>
        <translation>消息是十六进制数字</translation>
    </message>
    <message>
        <source>Replace \r \n \t \0 \\ \xNN in the message</source>
        <translation>替换消息里的 \r \n \t \0 \\ \xNN</translation>
    </message>
    <message>
        <source>The message is the path of a file to send</source>
        <translation>消息是要发送的文件的路径</translation>
    </message>
    <message>
        <source>Wait for this pattern; exit with 4 if it does not come</source>
        <translation>等待这个模式；没有等到则以 4 退出</translation>
    </message>
    <message>
        <source>Seconds to wait for the connection and for the pattern</source>
        <translation>等待连接和等待模式的秒数</translation>
    </message>
    <message>
        <source>Run a workspace</source>
        <translation>运行工作区</translation>
    </message>
    <message>
        <source>A .ropewalk file</source>
        <translation>一个 .ropewalk 文件</translation>
    </message>
    <message>
        <source>Measure a server</source>
        <translation>测量服务器</translation>
    </message>
    <message>
        <source>Call a running Ropewalk</source>
        <translation>调用正在运行的 Ropewalk</translation>
    </message>
    <message>
        <source>Compare models of servers</source>
        <translation>比较服务器的各种模型</translation>
    </message>
    <message>
        <source>Explain an endpoint string</source>
        <translation>解释端点字符串</translation>
    </message>
    <message>
        <source>The string; none explains the grammar</source>
        <translation>字符串；省略则解释语法</translation>
    </message>
    <message>
        <source>As a client understands it</source>
        <translation>按客户端的方式理解</translation>
    </message>
    <message>
        <source>Ropewalk on the command line: servers, clients and messages</source>
        <translation>命令行上的 Ropewalk：服务器、客户端和消息</translation>
    </message>
    <message>
        <source>How to wait for sockets: best, epoll, poll, select, notifier</source>
        <translation>如何等待套接字：best、epoll、poll、select、notifier</translation>
    </message>
    <message>
        <source>Language of help and messages; the system&apos;s if left out</source>
        <translation>帮助和消息的语言；省略则用系统的语言</translation>
    </message>
    <message>
        <source>Print events as JSON, one object a line</source>
        <translation>以 JSON 打印事件，每行一个对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not come in time.</source>
        <translation>“%1”没有及时到来。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not come before the peer closed.</source>
        <translation>对端关闭之前“%1”没有到来。</translation>
    </message>
    <message>
        <source>%1, line %2:</source>
        <translation>%1，第 %2 行：</translation>
    </message>
</context>
<context>
    <name>ropewalk</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Not fired</source>
        <translation>未触发</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Unhandled</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>no purpose given</source>
        <translation>未说明用途</translation>
    </message>
    <message>
        <source>made in %1</source>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>not fired</source>
        <translation>未触发</translation>
    </message>
    <message>
        <source>before link %1</source>
        <translation>在第 %1 环之前</translation>
    </message>
    <message>
        <source>times out in %1</source>
        <translation>%1 后超时</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <translation>&lt; 1 s</translation>
    </message>
    <message>
        <source>pass-through</source>
        <translation>直通</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>一个值</translation>
    </message>
    <message>
        <source>a failure</source>
        <translation>一个失败</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已返回</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>已传下去</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>已抛出</translation>
    </message>
    <message>
        <source>waiting on %1</source>
        <translation>正在等待 %1</translation>
    </message>
    <message>
        <source>Link %1 was passed by</source>
        <translation>第 %1 环被越过</translation>
    </message>
    <message>
        <source>Link %1, %2, called with %3</source>
        <translation>第 %1 环 %2 被调用，参数为 %3</translation>
    </message>
    <message>
        <source>Link %1 waits for %2</source>
        <translation>第 %1 环等待 %2</translation>
    </message>
    <message>
        <source>Link %1 returned %2</source>
        <translation>第 %1 环返回 %2</translation>
    </message>
    <message>
        <source>Link %1 passed on %2</source>
        <translation>第 %1 环把 %2 传了下去</translation>
    </message>
    <message>
        <source>Link %1 raised %2</source>
        <translation>第 %1 环抛出 %2</translation>
    </message>
    <message>
        <source>Ended with a failure that nobody took: %1</source>
        <translation>以无人处理的失败结束：%1</translation>
    </message>
    <message>
        <source>Nobody holds it any more</source>
        <translation>已无人持有</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>Made in %1</source>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>Fired with %1</source>
        <translation>以 %1 触发</translation>
    </message>
    <message>
        <source>Somebody cancelled it</source>
        <translation>有人取消了它</translation>
    </message>
    <message>
        <source>Held before its next link</source>
        <translation>扣留在下一环之前</translation>
    </message>
    <message>
        <source>passed by</source>
        <translation>已越过</translation>
    </message>
    <message>
        <source>is there now</source>
        <translation>此刻在这里</translation>
    </message>
    <message>
        <source>raised another</source>
        <translation>抛出了另一个</translation>
    </message>
    <message>
        <source>handled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>fired with it</source>
        <translation>以它触发</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Out: %1. In: %2.</source>
        <translation>发送：%1。接收：%2。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>Ending, waits for replies</source>
        <translation>收尾中，等待回复</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Ramp %1 of %2 s</source>
        <translation>爬升 %1 / %2 s</translation>
    </message>
    <message>
        <source>Warm-up %1 of %2 s</source>
        <translation>预热 %1 / %2 s</translation>
    </message>
    <message>
        <source>Running %1 of %2 s</source>
        <translation>运行中 %1 / %2 s</translation>
    </message>
    <message>
        <source>Run %1, %2: %3/s, p99 %4</source>
        <translation>第 %1 次，%2：%3/s，p99 %4</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 请求/秒</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 个连接</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 个连接</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Ended before its time: %1.</source>
        <translation>提前结束：%1。</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 / %2 条消息</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>扣留 %1</translation>
    </message>
    <message>
        <source>low %1</source>
        <translation>低 %1</translation>
    </message>
    <message>
        <source>high %1</source>
        <translation>高 %1</translation>
    </message>
    <message>
        <source>the system does not tell</source>
        <translation>系统不提供</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>可读</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>不可读</translation>
    </message>
    <message>
        <source>full, not writable</source>
        <translation>已满，不可写</translation>
    </message>
    <message>
        <source>writable</source>
        <translation>可写</translation>
    </message>
    <message>
        <source>Kernel receive</source>
        <translation>内核接收缓冲</translation>
    </message>
    <message>
        <source>Kernel send</source>
        <translation>内核发送缓冲</translation>
    </message>
    <message>
        <source>relay %1</source>
        <translation>中继 %1</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 条消息</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 条消息</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Receive queue</source>
        <translation>接收队列</translation>
    </message>
    <message>
        <source>Send queue</source>
        <translation>发送队列</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>injected</source>
        <translation>已注入</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>由规则产生</translation>
    </message>
    <message>
        <source>Delivery is held.</source>
        <translation>投递已扣留。</translation>
    </message>
    <message>
        <source>Sending is held.</source>
        <translation>发送已扣留。</translation>
    </message>
    <message>
        <source>The next message waits for its turn: the queue is paced.</source>
        <translation>下一条消息在等轮到它：队列限速中。</translation>
    </message>
    <message>
        <source>The peer does not read: the system&apos;s buffer is full.</source>
        <translation>对端不读：系统缓冲区已满。</translation>
    </message>
    <message>
        <source>The relay&apos;s other side has no room.</source>
        <translation>中继的另一侧没有空间。</translation>
    </message>
    <message>
        <source>The relay has not reached its target yet.</source>
        <translation>中继尚未连上目标。</translation>
    </message>
    <message>
        <source>The connection is over; its messages are kept.</source>
        <translation>连接已结束；它的消息被保留。</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 已暂停</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB</source>
        <translation>%1 超过 64 MiB</translation>
    </message>
    <message>
        <source>%1 holds no scenario of the families deferred or clock</source>
        <translation>%1 中没有 deferred 或 clock 族的场景</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Before it was sent</source>
        <translation>发出之前</translation>
    </message>
    <message>
        <source>Until the first byte</source>
        <translation>到首字节</translation>
    </message>
    <message>
        <source>The rest of the reply</source>
        <translation>回复的其余部分</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>监听中</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Waiting to retry</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>关闭中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>I/O heavy</source>
        <translation>I/O 密集</translation>
    </message>
    <message>
        <source>Who waits without holding up the others is done first</source>
        <translation>等待时不拖住别人的模型最先完成</translation>
    </message>
    <message>
        <source>CPU heavy</source>
        <translation>CPU 密集</translation>
    </message>
    <message>
        <source>Nothing to wait for: one core does the same work whatever the model</source>
        <translation>没有什么可等：无论哪种模型，一个核做同样多的工作</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>大量并发</translation>
    </message>
    <message>
        <source>Hardly any work, much waiting: what a process or a thread costs</source>
        <translation>工作很少，等待很多：看出一个进程或线程的代价</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个到达</translation>
    </message>
    <message>
        <source>A request every 10 ms: the line grows where one waits for another</source>
        <translation>每 10 ms 一个请求：一个等另一个时，队伍越排越长</translation>
    </message>
    <message>
        <source>Long waits</source>
        <translation>长时间等待</translation>
    </message>
    <message>
        <source>I/O that takes a hundred times as long as the work for it</source>
        <translation>I/O 所需时间是其工作的一百倍</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 个核</translation>
    </message>
    <message>
        <source>%n cores</source>
        <translation>%n 个核</translation>
    </message>
    <message>
        <source>Single thread, blocking</source>
        <translation>单线程，阻塞</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>One request after the other: while one waits for I/O, all others wait too</source>
        <translation>一个请求接一个：一个等待 I/O 时，其他全都等待</translation>
    </message>
    <message>
        <source>Process per request</source>
        <translation>每请求一进程</translation>
    </message>
    <message>
        <source>process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>fork() for each request: isolated from each other, and a process to pay for each</source>
        <translation>每个请求 fork() 一次：彼此隔离，每个都要付出一个进程的代价</translation>
    </message>
    <message>
        <source>Thread per request</source>
        <translation>每请求一线程</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>A thread for each request: they share memory, and each has a stack</source>
        <translation>每个请求一个线程：共享内存，各有一个栈</translation>
    </message>
    <message>
        <source>Pool of threads</source>
        <translation>线程池</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>线程池</translation>
    </message>
    <message>
        <source>Threads that are there already; who comes when all are busy waits</source>
        <translation>线程事先就有；全都忙时，后来的要等</translation>
    </message>
    <message>
        <source>Event driven</source>
        <translation>事件驱动</translation>
    </message>
    <message>
        <source>event driven</source>
        <translation>事件驱动</translation>
    </message>
    <message>
        <source>One thread, a reactor, callbacks: I/O of all requests is in flight at once</source>
        <translation>一个线程、一个反应器、回调：所有请求的 I/O 同时进行</translation>
    </message>
    <message>
        <source>Coroutines</source>
        <translation>协程</translation>
    </message>
    <message>
        <source>coroutines</source>
        <translation>协程</translation>
    </message>
    <message>
        <source>The same reactor, written with co_await</source>
        <translation>同样的反应器，用 co_await 编写</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>read() returns when there is something; the thread sleeps until then</source>
        <translation>read() 在有数据时才返回；此前线程睡眠</translation>
    </message>
    <message>
        <source>Non-blocking, polling</source>
        <translation>非阻塞，轮询</translation>
    </message>
    <message>
        <source>polling</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>read() says that there is nothing and is asked again; the thread never sleeps</source>
        <translation>read() 答复没有数据，就再问一次；线程从不睡眠</translation>
    </message>
    <message>
        <source>Multiplexed</source>
        <translation>多路复用</translation>
    </message>
    <message>
        <source>multiplexed</source>
        <translation>多路复用</translation>
    </message>
    <message>
        <source>The thread sleeps until one of many descriptors is ready; here there is one</source>
        <translation>线程睡眠，直到众多描述符之一就绪；这里只有一个</translation>
    </message>
    <message>
        <source>Signal-driven</source>
        <translation>信号驱动</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>SIGIO says that there is something; until then the thread does the next request</source>
        <translation>SIGIO 通知有数据；此前线程处理下一个请求</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>异步</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>异步</translation>
    </message>
    <message>
        <source>io_uring: the system reads by itself, while the thread does the next request</source>
        <translation>io_uring：系统自己读取，线程同时处理下一个请求</translation>
    </message>
    <message>
        <source>%n processes</source>
        <translation>%n 个进程</translation>
    </message>
    <message>
        <source>%n threads</source>
        <translation>%n 个线程</translation>
    </message>
    <message>
        <source>1 thread, reactor</source>
        <translation>1 个线程，反应器</translation>
    </message>
    <message>
        <source>1 process, 1 thread</source>
        <translation>1 个进程，1 个线程</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 次调用</translation>
    </message>
    <message>
        <source>%1× faster than %2</source>
        <translation>速度为 %2 的 %1 倍</translation>
    </message>
    <message>
        <source>%1× slower than %2</source>
        <translation>用时为 %2 的 %1 倍</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 个请求</translation>
    </message>
    <message>
        <source>%n requests</source>
        <translation>%n 个请求</translation>
    </message>
    <message>
        <source>one run</source>
        <translation>一次运行</translation>
    </message>
    <message>
        <source>median of %n runs</source>
        <translation>%n 次运行的中位数</translation>
    </message>
    <message>
        <source>measured on %1, over loopback TCP</source>
        <translation>在 %1 上经回环 TCP 测得</translation>
    </message>
    <message>
        <source>measured on %1, over Unix sockets</source>
        <translation>在 %1 上经 Unix 套接字测得</translation>
    </message>
    <message>
        <source>%1, run %2 of %3</source>
        <translation>%1，第 %2 / %3 次</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>已测量</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>blocked on I/O</source>
        <translation>阻塞于 I/O</translation>
    </message>
    <message>
        <source>start-up</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>waiting for a core, or its turn</source>
        <translation>等待核或轮到自己</translation>
    </message>
    <message>
        <source>%1 to %2 ms (%3 ms)</source>
        <translation>%1 至 %2 ms（%3 ms）</translation>
    </message>
    <message>
        <source>Request %1, %2, %3</source>
        <translation>请求 %1，%2，%3</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>1 fd</source>
        <translation>1 个 fd</translation>
    </message>
    <message>
        <source>%1 fds</source>
        <translation>%1 个 fd</translation>
    </message>
    <message>
        <source>1 timer</source>
        <translation>1 个定时器</translation>
    </message>
    <message>
        <source>%1 timers</source>
        <translation>%1 个定时器</translation>
    </message>
    <message>
        <source>%1 and %2 waited</source>
        <translation>%1 和 %2 在等待</translation>
    </message>
    <message>
        <source>%1 waited</source>
        <translation>%1 在等待</translation>
    </message>
    <message>
        <source>%1 held the loop for %2</source>
        <translation>%1 占住循环 %2</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Deferreds</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Qt events</source>
        <translation>Qt 事件</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Max, ms</source>
        <translation>最长，ms</translation>
    </message>
    <message>
        <source>Share of busy</source>
        <translation>占忙碌时间</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>fd</source>
        <translation>fd</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Ready/s</source>
        <translation>就绪/秒</translation>
    </message>
    <message>
        <source>Due in</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>At, ms</source>
        <translation>在，ms</translation>
    </message>
    <message>
        <source>Took, ms</source>
        <translation>用时，ms</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开的</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>nothing known yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>no reply was timed in this time</source>
        <translation>这段时间内没有测到回复</translation>
    </message>
    <message>
        <source>of each minute, log scale</source>
        <translation>每分钟的值，对数刻度</translation>
    </message>
    <message>
        <source>of each second, log scale</source>
        <translation>每秒的值，对数刻度</translation>
    </message>
    <message>
        <source>open connections</source>
        <translation>打开的连接</translation>
    </message>
    <message>
        <source>bytes that wait</source>
        <translation>等待中的字节</translation>
    </message>
    <message>
        <source>mean of every %1 s</source>
        <translation>每 %1 s 的平均值</translation>
    </message>
    <message>
        <source>How late the reactor&apos;s loop comes, %1</source>
        <translation>反应器循环的延迟，%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>zoomed, a double click shows all</source>
        <translation>已放大，双击显示全部</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>%1 opened</source>
        <translation>%1 已打开</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 已关闭</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>fault on, %1</source>
        <translation>故障开启，%1</translation>
    </message>
    <message>
        <source>fault off, %1</source>
        <translation>故障关闭，%1</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>字节/s</translation>
    </message>
    <message>
        <source>Messages/s</source>
        <translation>消息/s</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>−%1 h</source>
        <translation>−%1 h</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 min</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>−%1 min %2 s</source>
        <translation>−%1 min %2 s</translation>
    </message>
    <message>
        <source>−%1 h %2 min</source>
        <translation>−%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ropewalk::AddressBar</name>
    <message>
        <source>Listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Endpoint, such as tcp:8080:interface=127.0.0.1</source>
        <translation>端点，例如 tcp:8080:interface=127.0.0.1</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>行为</translation>
    </message>
</context>
<context>
    <name>ropewalk::BuildPage</name>
    <message>
        <source>Callback</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>Errback</source>
        <translation>错误回调</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>添加一环</translation>
    </message>
    <message>
        <source>Nothing to add to</source>
        <translation>没有可添加的链</translation>
    </message>
    <message>
        <source>Links can be added here to a chain that was built by hand.</source>
        <translation>可以在这里给手工搭建的链添加环节。</translation>
    </message>
    <message>
        <source>New chain</source>
        <translation>新建链</translation>
    </message>
    <message>
        <source>Link %1 of %2</source>
        <translation>第 %1 环，共 %2 环</translation>
    </message>
    <message>
        <source>Name, such as link%1</source>
        <translation>名称，例如 link%1</translation>
    </message>
    <message>
        <source>What the chain is for</source>
        <translation>这条链的用途</translation>
    </message>
    <message>
        <source>Name of the link</source>
        <translation>环节名称</translation>
    </message>
    <message>
        <source>A link runs when the result comes to it: the callback with a value, the errback with a failure. Hold the chain (F9) before you fire it, then step link by link (F10).</source>
        <translation>结果到来时环节运行：值交给回调，失败交给错误回调。先扣留链（F9）再触发，然后逐环单步（F10）。</translation>
    </message>
</context>
<context>
    <name>ropewalk::ByteEditor</name>
    <message>
        <source>Edit as</source>
        <translation>编辑方式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>转义</translation>
    </message>
    <message>
        <source>Bytes of the message</source>
        <translation>消息的字节</translation>
    </message>
    <message>
        <source>Text cannot hold all of these bytes; escapes can.</source>
        <translation>文本无法容纳所有这些字节，转义可以。</translation>
    </message>
</context>
<context>
    <name>ropewalk::BytesBox</name>
    <message>
        <source>Show bytes as</source>
        <translation>字节显示方式</translation>
    </message>
    <message>
        <source>Bytes as text</source>
        <translation>以文本显示字节</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainActions</name>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Hold at next link</source>
        <translation>扣留在下一环</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Cancel the Deferred</source>
        <translation>取消此 Deferred</translation>
    </message>
    <message>
        <source>Fire by hand with a result…</source>
        <translation>手动触发，给出结果…</translation>
    </message>
    <message>
        <source>Fire by hand with a failure…</source>
        <translation>手动触发，给出失败…</translation>
    </message>
    <message>
        <source>Go to the Deferred it waits on</source>
        <translation>前往它等待的 Deferred</translation>
    </message>
    <message>
        <source>Back to the Deferred before</source>
        <translation>返回前一个 Deferred</translation>
    </message>
    <message>
        <source>Rest before the next link, or go on (F9)</source>
        <translation>停在下一环之前，或继续（F9）</translation>
    </message>
    <message>
        <source>Run one link (F10)</source>
        <translation>运行一环（F10）</translation>
    </message>
    <message>
        <source>New chain</source>
        <translation>新建链</translation>
    </message>
    <message>
        <source>Build a chain by hand, link by link</source>
        <translation>手工逐环搭建一条链</translation>
    </message>
    <message>
        <source>Open scenarios…</source>
        <translation>打开场景…</translation>
    </message>
    <message>
        <source>Play a line of a conformance corpus (.jsonl)</source>
        <translation>播放一致性语料中的一行（.jsonl）</translation>
    </message>
    <message>
        <source>Forget finished Deferreds</source>
        <translation>忘掉已结束的 Deferred</translation>
    </message>
    <message>
        <source>built by hand</source>
        <translation>手工搭建</translation>
    </message>
    <message>
        <source>Demo: %1</source>
        <translation>演示：%1</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainHeader</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back to the Deferred before (Backspace)</source>
        <translation>返回前一个 Deferred（Backspace）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainInspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>搭建</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainLinkModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>传给下一环</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainList</name>
    <message>
        <source>Deferreds</source>
        <translation>Deferred 列表</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainListModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存续</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainLogPage</name>
    <message>
        <source>What happened to the Deferred</source>
        <translation>此 Deferred 的经过</translation>
    </message>
    <message>
        <source>Choose a Deferred to read what happened to it.</source>
        <translation>选择一个 Deferred，查看它的经过。</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainPage</name>
    <message>
        <source>No Deferred selected</source>
        <translation>未选择 Deferred</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>在列表中选择一个。</translation>
    </message>
    <message>
        <source>Born in</source>
        <translation>创建位置</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Fired with</source>
        <translation>触发值</translation>
    </message>
    <message>
        <source>Times out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存续</translation>
    </message>
    <message>
        <source>Links of the Deferred</source>
        <translation>此 Deferred 的环节</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>Gave its result to %1</source>
        <translation>把结果交给了 %1</translation>
    </message>
    <message>
        <source>Waited for by %1</source>
        <translation>被 %1 等待</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainView</name>
    <message>
        <source>Chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>No Deferred selected</source>
        <translation>未选择 Deferred</translation>
    </message>
    <message>
        <source>%1, %2 links</source>
        <translation>%1，%2 个环节</translation>
    </message>
    <message>
        <source>link %1, %2</source>
        <translation>第 %1 环，%2</translation>
    </message>
    <message>
        <source>Called with %1</source>
        <translation>参数：%1</translation>
    </message>
    <message>
        <source>Went on with %1</source>
        <translation>传给下一环：%1</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainWords</name>
    <message>
        <source>not called</source>
        <translation>未调用</translation>
    </message>
    <message>
        <source>pass-through</source>
        <translation>直通</translation>
    </message>
    <message>
        <source>%1 links passed through</source>
        <translation>%1 个环节直通</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>receive the result</source>
        <translation>接收结果</translation>
    </message>
    <message>
        <source>Errbacks</source>
        <translation>错误回调</translation>
    </message>
    <message>
        <source>receive the failure</source>
        <translation>接收失败</translation>
    </message>
    <message>
        <source>fired with</source>
        <translation>触发值</translation>
    </message>
    <message>
        <source>failed with</source>
        <translation>失败值</translation>
    </message>
    <message>
        <source>not fired</source>
        <translation>未触发</translation>
    </message>
    <message>
        <source>result of %1</source>
        <translation>%1 的结果</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>unhandled</source>
        <translation>未处理</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChartExports</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Figures as CSV…</source>
        <translation>数值存为 CSV…</translation>
    </message>
    <message>
        <source>Charts as PNG…</source>
        <translation>图表存为 PNG…</translation>
    </message>
    <message>
        <source>Charts as SVG…</source>
        <translation>图表存为 SVG…</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>ropewalk::CliProcess</name>
    <message>
        <source>This is done by ropewalk-cli, which cannot be run as %1.</source>
        <translation>此事由 ropewalk-cli 完成，但无法以 %1 运行它。</translation>
    </message>
    <message>
        <source>Install or build it beside this program.</source>
        <translation>请把它安装或构建在本程序旁边。</translation>
    </message>
</context>
<context>
    <name>ropewalk::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>↑↓ choose     ↵ run     Esc close</source>
        <translation>↑↓ 选择     ↵ 运行     Esc 关闭</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 个结果</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1 个结果</translation>
    </message>
</context>
<context>
    <name>ropewalk::ComposerPanel</name>
    <message>
        <source>Waiting for the reply…</source>
        <translation>正在等待回复…</translation>
    </message>
    <message>
        <source>No such reply came</source>
        <translation>没有等到这样的回复</translation>
    </message>
    <message>
        <source>Reply in %1: %2</source>
        <translation>%1 后回复：%2</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Send and expect…</source>
        <translation>发送并期待…</translation>
    </message>
    <message>
        <source>Repeat every</source>
        <translation>重复间隔</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>选择一个文件。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>Address of the datagram</source>
        <translation>数据报的地址</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>书写方式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>转义</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line end</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>CR LF</source>
        <translation>CR LF</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>End</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>Replace {{variables}}</source>
        <translation>替换 {{变量}}</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages sent before (Alt Up)</source>
        <translation>以前发送的消息（Alt Up）</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>还没有发送过</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Milliseconds between two</source>
        <translation>两次之间的毫秒数</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send to all</source>
        <translation>发送给全部</translation>
    </message>
    <message>
        <source>Queue without sending</source>
        <translation>只排队，不发送</translation>
    </message>
    <message>
        <source>Hold the send queue and put the message at its tail</source>
        <translation>扣留发送队列，把消息放到队尾</translation>
    </message>
    <message>
        <source>Waits for the reply, and says how long it took</source>
        <translation>等待回复，并给出所用时间</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>发送文件</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>problem and remedy</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::ConnectionPage</name>
    <message>
        <source>%1 in %2 messages</source>
        <translation>%1，%2 条消息</translation>
    </message>
    <message>
        <source>Half close</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本端</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation>中继</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Send what is queued, then no more; go on receiving</source>
        <translation>发完排队的内容后不再发送，继续接收</translation>
    </message>
    <message>
        <source>End at once with RST; what is queued is lost</source>
        <translation>立即用 RST 结束，排队的内容丢失</translation>
    </message>
    <message>
        <source>Send what is queued, then end</source>
        <translation>发完排队的内容后结束</translation>
    </message>
    <message>
        <source>No connection selected</source>
        <translation>未选择连接</translation>
    </message>
    <message>
        <source>Choose one among the endpoints, or a message of it.</source>
        <translation>在端点中选择一个连接，或选择它的一条消息。</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1，%2 前</translation>
    </message>
</context>
<context>
    <name>ropewalk::CursorLayer</name>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
</context>
<context>
    <name>ropewalk::DeferredsPanel</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Deferreds</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; events came faster than the window took them; chains may have gaps.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 个事件来得太快，窗口来不及接收；链可能有缺口。</translation>
    </message>
    <message>
        <source>Which Deferreds</source>
        <translation>哪些 Deferred</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>New chain, scenario or demo</source>
        <translation>新建链、场景或演示</translation>
    </message>
    <message>
        <source>No Deferred selected</source>
        <translation>未选择 Deferred</translation>
    </message>
    <message>
        <source>Choose one in the list to see its chain.</source>
        <translation>在列表中选择一个，查看它的链。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Unhandled</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>removed endpoint</source>
        <translation>已移除的端点</translation>
    </message>
    <message>
        <source>No Deferreds yet</source>
        <translation>还没有 Deferred</translation>
    </message>
    <message>
        <source>Connect something, play a demo, or build one.</source>
        <translation>建立一个连接、播放一个演示，或搭建一条链。</translation>
    </message>
    <message>
        <source>New chain</source>
        <translation>新建链</translation>
    </message>
    <message>
        <source>No Deferred is in that state</source>
        <translation>没有处于该状态的 Deferred</translation>
    </message>
    <message>
        <source>%1 others are known.</source>
        <translation>另有 %1 个。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
</context>
<context>
    <name>ropewalk::DepthChart</name>
    <message>
        <source>Send queue %1, receive queue %2, highest %3 in the last minute</source>
        <translation>发送队列 %1，接收队列 %2，最近一分钟最高 %3</translation>
    </message>
    <message>
        <source>Depth of the queues over the last minute</source>
        <translation>最近一分钟的队列深度</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低水位</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高水位</translation>
    </message>
    <message>
        <source>Receive queue</source>
        <translation>接收队列</translation>
    </message>
    <message>
        <source>Send queue</source>
        <translation>发送队列</translation>
    </message>
</context>
<context>
    <name>ropewalk::Document</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>ropewalk::EndpointActions</name>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Open client here…</source>
        <translation>在此打开客户端…</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Half close</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>Reset connection</source>
        <translation>重置连接</translation>
    </message>
    <message>
        <source>Close connection</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>Rename endpoint</source>
        <translation>重命名端点</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>已移除 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::EndpointDelegate</name>
    <message>
        <source>retry in %1 s</source>
        <translation>%1 秒后重试</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>ropewalk::EndpointForm</name>
    <message>
        <source>Connect again when it ends</source>
        <translation>结束后重新连接</translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation>新建端点</translation>
    </message>
    <message>
        <source>Edit endpoint</source>
        <translation>编辑端点</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>For a relay: tcp:localhost:80, or proxy:any</source>
        <translation>中继：tcp:localhost:80，或 proxy:any</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>分帧</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>转发到</translation>
    </message>
    <message>
        <source>Answers with</source>
        <translation>应答方式</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Type an endpoint, such as tcp:8080.</source>
        <translation>输入一个端点，例如 tcp:8080。</translation>
    </message>
</context>
<context>
    <name>ropewalk::EndpointModel</name>
    <message>
        <source>Forwards to %1</source>
        <translation>转发到 %1</translation>
    </message>
    <message>
        <source>Other machines reach it at %1</source>
        <translation>其他机器可通过 %1 访问</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>1 个故障</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 个故障</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
</context>
<context>
    <name>ropewalk::EndpointsPanel</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>筛选端点</translation>
    </message>
</context>
<context>
    <name>ropewalk::EngineWords</name>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Everything arrives later, in the order in which it came; datagrams may overtake each other.</source>
        <translation>一切都晚到，次序不变；数据报可能互相超越。</translation>
    </message>
    <message>
        <source>%1 pieces delayed</source>
        <translation>%1 段被延迟</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>No more than so many bytes a second pass.</source>
        <translation>每秒最多通过这么多字节。</translation>
    </message>
    <message>
        <source>%1 pieces held back</source>
        <translation>%1 段被压后</translation>
    </message>
    <message>
        <source>Slow close</source>
        <translation>缓慢关闭</translation>
    </message>
    <message>
        <source>The end of the stream is passed on late.</source>
        <translation>流的结束晚些才传过去。</translation>
    </message>
    <message>
        <source>%1 ends delayed</source>
        <translation>%1 次结束被延迟</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Nothing passes, and after the timeout the connection is closed.</source>
        <translation>什么也不通过，超时后关闭连接。</translation>
    </message>
    <message>
        <source>%1 pieces swallowed</source>
        <translation>%1 段被吞掉</translation>
    </message>
    <message>
        <source>Reset peer</source>
        <translation>重置对端</translation>
    </message>
    <message>
        <source>The connection is torn down: its peer sees a reset.</source>
        <translation>连接被强行断开：对端看到重置。</translation>
    </message>
    <message>
        <source>%1 resets</source>
        <translation>%1 次重置</translation>
    </message>
    <message>
        <source>Slicer</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>What is sent at once arrives in small slices.</source>
        <translation>一次发出的内容分成小片到达。</translation>
    </message>
    <message>
        <source>%1 slices</source>
        <translation>%1 片</translation>
    </message>
    <message>
        <source>Limit data</source>
        <translation>限制数据量</translation>
    </message>
    <message>
        <source>The connection is closed once so many bytes have passed.</source>
        <translation>通过这么多字节后关闭连接。</translation>
    </message>
    <message>
        <source>%1 closes</source>
        <translation>%1 次关闭</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>Nobody is there: connections are reset, and new ones are refused.</source>
        <translation>没有人在：连接被重置，新连接被拒绝。</translation>
    </message>
    <message>
        <source>%1 connections lost</source>
        <translation>断开 %1 个连接</translation>
    </message>
    <message>
        <source>Corrupt</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Bits are flipped, or bytes replaced, at random places; on a stream before any framing.</source>
        <translation>在随机位置翻转比特或替换字节；对流而言，在分帧之前。</translation>
    </message>
    <message>
        <source>%1 bytes changed</source>
        <translation>改动 %1 字节</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>After so many bytes nothing passes any more, and the connection stays open.</source>
        <translation>通过这么多字节后什么也不再通过，连接保持打开。</translation>
    </message>
    <message>
        <source>%1 stalls</source>
        <translation>%1 次停滞</translation>
    </message>
    <message>
        <source>Half close</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>One direction ends, while the other goes on.</source>
        <translation>一个方向结束，另一个方向继续。</translation>
    </message>
    <message>
        <source>%1 half closes</source>
        <translation>%1 次半关闭</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Some messages are lost.</source>
        <translation>部分消息丢失。</translation>
    </message>
    <message>
        <source>%1 messages dropped</source>
        <translation>丢弃 %1 条消息</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Some messages come twice.</source>
        <translation>部分消息来两次。</translation>
    </message>
    <message>
        <source>%1 messages doubled</source>
        <translation>%1 条消息被重复</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>乱序</translation>
    </message>
    <message>
        <source>Some messages come after later ones.</source>
        <translation>部分消息排到后来者之后。</translation>
    </message>
    <message>
        <source>%1 messages moved</source>
        <translation>%1 条消息被移后</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>New connections are refused; at less than full toxicity some are closed at once instead.</source>
        <translation>拒绝新连接；毒性不满时，改为立即关闭其中一部分。</translation>
    </message>
    <message>
        <source>%1 connections refused</source>
        <translation>拒绝 %1 个连接</translation>
    </message>
    <message>
        <source>Accept delay</source>
        <translation>延迟接受</translation>
    </message>
    <message>
        <source>New connections open late: a peer is connected, but nobody listens to it yet.</source>
        <translation>新连接晚些才打开：对端已连上，但还没有人理会。</translation>
    </message>
    <message>
        <source>%1 connections delayed</source>
        <translation>延迟 %1 个连接</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Average size</source>
        <translation>平均大小</translation>
    </message>
    <message>
        <source>Size variation</source>
        <translation>大小变化</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>what each piece is late</source>
        <translation>每一段晚到多久</translation>
    </message>
    <message>
        <source>how much more or less that may be, at random</source>
        <translation>随机多或少的幅度</translation>
    </message>
    <message>
        <source>thousands of bytes a second</source>
        <translation>每秒千字节数</translation>
    </message>
    <message>
        <source>how late the end of the stream is passed on</source>
        <translation>流的结束晚多久才传过去</translation>
    </message>
    <message>
        <source>when the connection is closed; 0: never</source>
        <translation>多久后关闭连接；0：从不</translation>
    </message>
    <message>
        <source>how long after its beginning, or after the bytes</source>
        <translation>开始之后、或字节之后多久</translation>
    </message>
    <message>
        <source>how many pass first</source>
        <translation>先通过多少</translation>
    </message>
    <message>
        <source>the size of a slice</source>
        <translation>一片的大小</translation>
    </message>
    <message>
        <source>from one slice to the next</source>
        <translation>片与片之间的间隔</translation>
    </message>
    <message>
        <source>how many pass before the connection is closed</source>
        <translation>通过多少后关闭连接</translation>
    </message>
    <message>
        <source>one bit is flipped in so many bytes; 0: none</source>
        <translation>每这么多字节翻转一个比特；0：不翻转</translation>
    </message>
    <message>
        <source>one byte becomes another in so many; 0: none</source>
        <translation>每这么多字节换掉一个字节；0：不替换</translation>
    </message>
    <message>
        <source>of the messages</source>
        <translation>占消息的比例</translation>
    </message>
    <message>
        <source>how many later ones overtake it</source>
        <translation>让多少后来者超越</translation>
    </message>
    <message>
        <source>how long it waits for these at most</source>
        <translation>最多等它们多久</translation>
    </message>
    <message>
        <source>how late it opens</source>
        <translation>晚多久打开</translation>
    </message>
    <message>
        <source>the part of the connections that it acts on</source>
        <translation>它作用于多大比例的连接</translation>
    </message>
    <message>
        <source>Slow 3G</source>
        <translation>慢速 3G</translation>
    </message>
    <message>
        <source>Far away and narrow: 400 ms there and back, 50 kB/s.</source>
        <translation>又远又窄：往返 400 ms，50 kB/s。</translation>
    </message>
    <message>
        <source>Lossy Wi-Fi</source>
        <translation>丢包的 Wi-Fi</translation>
    </message>
    <message>
        <source>What is lost on the air comes late on a stream, and not at all as a datagram.</source>
        <translation>空中丢失的内容，在流上晚到，作为数据报则不再到达。</translation>
    </message>
    <message>
        <source>Satellite</source>
        <translation>卫星</translation>
    </message>
    <message>
        <source>600 ms there and back, 200 kB/s.</source>
        <translation>往返 600 ms，200 kB/s。</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>时断时续</translation>
    </message>
    <message>
        <source>Half of the connections are reset after five seconds, a third of the new ones refused.</source>
        <translation>一半的连接在五秒后被重置，三分之一的新连接被拒绝。</translation>
    </message>
    <message>
        <source>Slow reader</source>
        <translation>慢速读取者</translation>
    </message>
    <message>
        <source>The peer takes 8 kB/s: send queues fill.</source>
        <translation>对端只收 8 kB/s：发送队列逐渐填满。</translation>
    </message>
    <message>
        <source>Byte by byte</source>
        <translation>逐字节</translation>
    </message>
    <message>
        <source>Each byte arrives alone, one in a millisecond.</source>
        <translation>每个字节单独到达，一毫秒一个。</translation>
    </message>
    <message>
        <source>Dead peer</source>
        <translation>死掉的对端</translation>
    </message>
    <message>
        <source>The connection is there, and nothing passes.</source>
        <translation>连接还在，但什么也不通过。</translation>
    </message>
    <message>
        <source>Bit rot</source>
        <translation>比特腐坏</translation>
    </message>
    <message>
        <source>One bit in 1,000 bytes is flipped.</source>
        <translation>每 1,000 字节翻转一个比特。</translation>
    </message>
    <message>
        <source>Fault %1: %2</source>
        <translation>故障 %1：%2</translation>
    </message>
    <message>
        <source>the connection is closed</source>
        <translation>连接被关闭</translation>
    </message>
    <message>
        <source>the connection is reset</source>
        <translation>连接被重置</translation>
    </message>
    <message>
        <source>one direction ends here</source>
        <translation>一个方向到此结束</translation>
    </message>
    <message>
        <source>nothing passes any more</source>
        <translation>什么也不再通过</translation>
    </message>
    <message>
        <source>Faults off</source>
        <translation>故障已关闭</translation>
    </message>
    <message>
        <source>Faults on: %1; seed %2</source>
        <translation>故障已开启：%1；种子 %2</translation>
    </message>
    <message>
        <source>Faults on: %1</source>
        <translation>故障已开启：%1</translation>
    </message>
    <message>
        <source>Datagrams are lost: the faults hold as many as they may</source>
        <translation>数据报丢失：故障扣住的数量已达上限</translation>
    </message>
    <message>
        <source>Closed by the peer</source>
        <translation>由对端关闭</translation>
    </message>
    <message>
        <source>Closed here</source>
        <translation>由本端关闭</translation>
    </message>
    <message>
        <source>Reset here</source>
        <translation>由本端重置</translation>
    </message>
    <message>
        <source>Reset by the peer</source>
        <translation>由对端重置</translation>
    </message>
    <message>
        <source>The peer did not answer any more</source>
        <translation>对端不再应答</translation>
    </message>
    <message>
        <source>Closed by the fault timeout</source>
        <translation>由故障 timeout 关闭</translation>
    </message>
    <message>
        <source>Closed by the fault limit_data</source>
        <translation>由故障 limit_data 关闭</translation>
    </message>
    <message>
        <source>Reset by the fault down</source>
        <translation>由故障 down 重置</translation>
    </message>
    <message>
        <source>Reset by the fault reset_peer</source>
        <translation>由故障 reset_peer 重置</translation>
    </message>
    <message>
        <source>Closed with its service</source>
        <translation>随所属服务关闭</translation>
    </message>
    <message>
        <source>Closed with the other leg</source>
        <translation>随中继的另一侧关闭</translation>
    </message>
    <message>
        <source>Closed because it had sent everything</source>
        <translation>已发完全部内容，因此关闭</translation>
    </message>
    <message>
        <source>Closed because its target could not be reached</source>
        <translation>无法到达目标，因此关闭</translation>
    </message>
    <message>
        <source>Closed because it reads too slowly: 1 MiB waited to be sent</source>
        <translation>读取太慢，因此关闭：有 1 MiB 等待发送</translation>
    </message>
    <message>
        <source>Closed because its receive queue was above its high watermark</source>
        <translation>接收队列超过高水位，因此关闭</translation>
    </message>
    <message>
        <source>Closed because its send queue was above its high watermark</source>
        <translation>发送队列超过高水位，因此关闭</translation>
    </message>
    <message>
        <source>Silent for five minutes</source>
        <translation>静默五分钟</translation>
    </message>
    <message>
        <source>Made room for a new peer</source>
        <translation>为新的对端腾出位置</translation>
    </message>
    <message>
        <source>%1 ended with %2</source>
        <translation>%1 结束，%2</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>Standard error: %1</source>
        <translation>标准错误：%1</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>正在监听 %1</translation>
    </message>
    <message>
        <source>A fault refused %1</source>
        <translation>故障拒绝了 %1</translation>
    </message>
    <message>
        <source>Accepts connections again</source>
        <translation>重新接受连接</translation>
    </message>
    <message>
        <source>Cannot %1: %2</source>
        <translation>无法完成“%1”：%2</translation>
    </message>
    <message>
        <source>listen on UDP %1</source>
        <translation>监听 UDP %1</translation>
    </message>
    <message>
        <source>listen on interface &quot;%1&quot;</source>
        <translation>在接口“%1”上监听</translation>
    </message>
    <message>
        <source>listen on %1</source>
        <translation>监听 %1</translation>
    </message>
    <message>
        <source>connect to %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>accept on %1</source>
        <translation>在 %1 上接受连接</translation>
    </message>
    <message>
        <source>send to %1</source>
        <translation>发往 %1</translation>
    </message>
    <message>
        <source>look up %1</source>
        <translation>查询 %1</translation>
    </message>
    <message>
        <source>retries when the socket is closed</source>
        <translation>套接字关闭后重试</translation>
    </message>
    <message>
        <source>retries in %1</source>
        <translation>%1 后重试</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>连接被对端重置</translation>
    </message>
    <message>
        <source>connection reset by peer</source>
        <translation>连接被对端重置</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>地址已被使用</translation>
    </message>
    <message>
        <source>address already in use</source>
        <translation>地址已被使用</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>无法使用该地址</translation>
    </message>
    <message>
        <source>cannot assign requested address</source>
        <translation>无法使用该地址</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或目录</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>没有这个文件或目录</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>网络不可达</translation>
    </message>
    <message>
        <source>network is unreachable</source>
        <translation>网络不可达</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>没有到主机的路由</translation>
    </message>
    <message>
        <source>no route to host</source>
        <translation>没有到主机的路由</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>参数无效</translation>
    </message>
    <message>
        <source>invalid argument</source>
        <translation>参数无效</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>管道已断开</translation>
    </message>
    <message>
        <source>broken pipe</source>
        <translation>管道已断开</translation>
    </message>
    <message>
        <source>Message too long</source>
        <translation>消息过长</translation>
    </message>
    <message>
        <source>message too long</source>
        <translation>消息过长</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>already called</source>
        <translation>已经触发过</translation>
    </message>
    <message>
        <source>frame too long</source>
        <translation>帧过长</translation>
    </message>
    <message>
        <source>Frame too long</source>
        <translation>帧过长</translation>
    </message>
    <message>
        <source>host not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>name look-up failed</source>
        <translation>域名查询失败</translation>
    </message>
    <message>
        <source>Name look-up failed</source>
        <translation>域名查询失败</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>连接已关闭</translation>
    </message>
    <message>
        <source>connection aborted</source>
        <translation>连接已中止</translation>
    </message>
    <message>
        <source>waits for itself</source>
        <translation>在等待自己</translation>
    </message>
    <message>
        <source>one of several failed</source>
        <translation>其中一个失败</translation>
    </message>
    <message>
        <source>queue is full</source>
        <translation>队列已满</translation>
    </message>
    <message>
        <source>malformed frame</source>
        <translation>帧格式错误</translation>
    </message>
    <message>
        <source>Malformed frame</source>
        <translation>帧格式错误</translation>
    </message>
    <message>
        <source>wrong frame length</source>
        <translation>帧长度错误</translation>
    </message>
    <message>
        <source>program failed</source>
        <translation>程序失败</translation>
    </message>
    <message>
        <source>no such chain, or it has ended</source>
        <translation>没有这条链，或它已结束</translation>
    </message>
    <message>
        <source>held already</source>
        <translation>已经扣留</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>没有扣留</translation>
    </message>
    <message>
        <source>no link to run now</source>
        <translation>现在没有可运行的环节</translation>
    </message>
    <message>
        <source>its value cannot be typed in, only a failure</source>
        <translation>它的值无法键入，只能给出失败</translation>
    </message>
    <message>
        <source>not built by hand</source>
        <translation>不是手工搭建的</translation>
    </message>
    <message>
        <source>nothing that was waited for came</source>
        <translation>没有等到所等的内容</translation>
    </message>
    <message>
        <source>a step of the sequence says so</source>
        <translation>序列中的一步如此规定</translation>
    </message>
    <message>
        <source>has left the queue</source>
        <translation>已离开队列</translation>
    </message>
    <message>
        <source>nothing left to take back or to make again</source>
        <translation>没有可撤销或重做的内容</translation>
    </message>
    <message>
        <source>the proxy could not do it</source>
        <translation>代理无法做到</translation>
    </message>
    <message>
        <source>the proxy does not allow it</source>
        <translation>代理不允许</translation>
    </message>
    <message>
        <source>the proxy asks for a user and a password</source>
        <translation>代理要求用户和密码</translation>
    </message>
    <message>
        <source>the proxy does not know this user and password</source>
        <translation>代理不认识这个用户和密码</translation>
    </message>
    <message>
        <source>what answered is no such proxy</source>
        <translation>应答者不是这样的代理</translation>
    </message>
    <message>
        <source>Ports below 1024 need administrator rights. Choose a port from 1024 up.</source>
        <translation>1024 以下的端口需要管理员权限。请选择 1024 及以上的端口。</translation>
    </message>
    <message>
        <source>The system does not let this go out. For a broadcast address, allow broadcasting first.</source>
        <translation>系统不允许发出。若为广播地址，请先允许广播。</translation>
    </message>
    <message>
        <source>This user may not use it. Check its permissions, or choose another.</source>
        <translation>当前用户无权使用。请检查权限，或另选一个。</translation>
    </message>
    <message>
        <source>Something is there already. Choose another path, or remove the file if nothing uses it.</source>
        <translation>那里已有内容。请另选路径，或在无人使用时删除该文件。</translation>
    </message>
    <message>
        <source>Port %1 is in use. Choose another port, or 0 for any free one.</source>
        <translation>端口 %1 已被占用。请另选端口，或用 0 表示任意空闲端口。</translation>
    </message>
    <message>
        <source>This machine does not have that address. Use 127.0.0.1, 0.0.0.0, or one of its own.</source>
        <translation>本机没有该地址。请使用 127.0.0.1、0.0.0.0 或本机的某个地址。</translation>
    </message>
    <message>
        <source>An interface is a numeric address: 127.0.0.1, 0.0.0.0, ::1 or ::.</source>
        <translation>接口是数字地址：127.0.0.1、0.0.0.0、::1 或 ::。</translation>
    </message>
    <message>
        <source>Nobody listens there. Start the server, or correct the path.</source>
        <translation>那里没有人监听。请启动服务器，或改正路径。</translation>
    </message>
    <message>
        <source>Nobody listens on port %1. Start the server, or correct the port.</source>
        <translation>没有人监听端口 %1。请启动服务器，或改正端口。</translation>
    </message>
    <message>
        <source>No answer came. Check the address, and that no firewall drops what is sent to %1.</source>
        <translation>没有应答。请检查地址，并确认没有防火墙丢弃发往 %1 的内容。</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>端口 %1</translation>
    </message>
    <message>
        <source>That address cannot be reached from here. Check the address, and the one to connect from.</source>
        <translation>从这里无法到达该地址。请检查目标地址和连接所用的地址。</translation>
    </message>
    <message>
        <source>The port to connect from is in use. Leave it to the system.</source>
        <translation>用来连接的端口已被占用。请交给系统选择。</translation>
    </message>
    <message>
        <source>There is no such program. Check its spelling, or give its whole path.</source>
        <translation>没有这个程序。请检查拼写，或给出完整路径。</translation>
    </message>
    <message>
        <source>It is no program, or this user may not run it. Check the file&apos;s permissions.</source>
        <translation>它不是程序，或当前用户无权运行。请检查文件权限。</translation>
    </message>
    <message>
        <source>It is no program. A script begins with #! and the path of its interpreter.</source>
        <translation>它不是程序。脚本以 #! 和解释器路径开头。</translation>
    </message>
    <message>
        <source>This user has as many processes as it may. End some, or limit the connections.</source>
        <translation>当前用户的进程数已达上限。请结束一些，或限制连接数。</translation>
    </message>
    <message>
        <source>The limit of open files is reached. Close connections, or raise it with ulimit -n.</source>
        <translation>打开的文件数已达上限。请关闭一些连接，或用 ulimit -n 提高上限。</translation>
    </message>
    <message>
        <source>A socket path holds at most 107 bytes. Choose a shorter one.</source>
        <translation>套接字路径最多 107 字节。请选择更短的路径。</translation>
    </message>
    <message>
        <source>There is no such file. Check the path, and that the server runs.</source>
        <translation>没有这个文件。请检查路径，并确认服务器在运行。</translation>
    </message>
    <message>
        <source>No route leads there. Check the address, and that this machine is on the network.</source>
        <translation>没有通往那里的路由。请检查地址，并确认本机已联网。</translation>
    </message>
    <message>
        <source>This machine cannot use that kind of address. Try the host&apos;s other address.</source>
        <translation>本机不支持这类地址。请试试主机的其他地址。</translation>
    </message>
    <message>
        <source>The datagram is too long. Over IPv4 it holds at most 65,507 bytes.</source>
        <translation>数据报过长。IPv4 上最多 65,507 字节。</translation>
    </message>
    <message>
        <source>The system&apos;s buffers are full. Send more slowly.</source>
        <translation>系统缓冲区已满。请放慢发送。</translation>
    </message>
    <message>
        <source>It did not say why. Look into its log, and check that it can reach the target.</source>
        <translation>它没有说明原因。请查看它的日志，并确认它能到达目标。</translation>
    </message>
    <message>
        <source>Its rules decide where it connects to. Change them, or choose another proxy.</source>
        <translation>连接到哪里由它的规则决定。请修改规则，或另选代理。</translation>
    </message>
    <message>
        <source>Give the user and the password that it knows.</source>
        <translation>请给出它认识的用户和密码。</translation>
    </message>
    <message>
        <source>Check the user and the password.</source>
        <translation>请检查用户和密码。</translation>
    </message>
    <message>
        <source>Check its address, and whether it is a SOCKS5 or an HTTP proxy.</source>
        <translation>请检查它的地址，以及它是 SOCKS5 还是 HTTP 代理。</translation>
    </message>
    <message>
        <source>The peer broke the connection off. Look at what it was sent last, and into its log.</source>
        <translation>对端中断了连接。请查看最后发给它的内容和它的日志。</translation>
    </message>
    <message>
        <source>The peer has stopped answering. Check the network between here and there.</source>
        <translation>对端已停止应答。请检查两端之间的网络。</translation>
    </message>
    <message>
        <source>No host has that name. Check its spelling.</source>
        <translation>没有主机叫这个名字。请检查拼写。</translation>
    </message>
    <message>
        <source>No name server answered. Check the network, or give a numeric address.</source>
        <translation>没有域名服务器应答。请检查网络，或给出数字地址。</translation>
    </message>
    <message>
        <source>Allow more time, or expect something else.</source>
        <translation>请给更多时间，或期待别的内容。</translation>
    </message>
    <message>
        <source>Listen on any free %1 port, %2</source>
        <translation>监听任意空闲的 %1 端口，%2</translation>
    </message>
    <message>
        <source>Listen on the Unix socket %1</source>
        <translation>监听 Unix 套接字 %1</translation>
    </message>
    <message>
        <source>Listen on the Unix datagram socket %1</source>
        <translation>监听 Unix 数据报套接字 %1</translation>
    </message>
    <message>
        <source>Listen on %1 port %2, %3</source>
        <translation>监听 %1 端口 %2，%3</translation>
    </message>
    <message>
        <source>this machine only (%1), and join the group %2</source>
        <translation>仅限本机（%1），并加入组播组 %2</translation>
    </message>
    <message>
        <source>open to every network of this machine (%1), and join the group %2</source>
        <translation>对本机所在的所有网络开放（%1），并加入组播组 %2</translation>
    </message>
    <message>
        <source>this machine only (%1)</source>
        <translation>仅限本机（%1）</translation>
    </message>
    <message>
        <source>open to every network of this machine (%1)</source>
        <translation>对本机所在的所有网络开放（%1）</translation>
    </message>
    <message>
        <source>open to the network of %1</source>
        <translation>对 %1 所在的网络开放</translation>
    </message>
    <message>
        <source>Start in a shell: %1</source>
        <translation>在 shell 中启动：%1</translation>
    </message>
    <message>
        <source>Start the program %1</source>
        <translation>启动程序 %1</translation>
    </message>
    <message>
        <source>Connect to the Unix socket %1</source>
        <translation>连接 Unix 套接字 %1</translation>
    </message>
    <message>
        <source>Send to the Unix datagram socket %1</source>
        <translation>发往 Unix 数据报套接字 %1</translation>
    </message>
    <message>
        <source>Connect to %1, %2 port %3</source>
        <translation>连接 %1，%2 端口 %3</translation>
    </message>
    <message>
        <source>Send to %1, %2 port %3, as a broadcast</source>
        <translation>广播到 %1，%2 端口 %3</translation>
    </message>
    <message>
        <source>Send to %1, %2 port %3</source>
        <translation>发往 %1，%2 端口 %3</translation>
    </message>
    <message>
        <source>%1, and pass each connection on to %2</source>
        <translation>%1，并把每个连接转交给 %2</translation>
    </message>
    <message>
        <source>There is no endpoint.</source>
        <translation>没有端点。</translation>
    </message>
    <message>
        <source>Write a port such as 8080, or tcp:localhost:8080.</source>
        <translation>请写端口（例如 8080），或 tcp:localhost:8080。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port.</source>
        <translation>“%1”不是端口。</translation>
    </message>
    <message>
        <source>A listener begins with its port, as in tcp:8080. To connect, choose Connect.</source>
        <translation>监听以端口开头，例如 tcp:8080。要连接，请选择“连接”。</translation>
    </message>
    <message>
        <source>Use 1 to 65535, or 0 for any free port.</source>
        <translation>请用 1 到 65535，或用 0 表示任意空闲端口。</translation>
    </message>
    <message>
        <source>Use 1 to 65535.</source>
        <translation>请用 1 到 65535。</translation>
    </message>
    <message>
        <source>&quot;*&quot; is no place to connect to.</source>
        <translation>“*”不是可以连接的地方。</translation>
    </message>
    <message>
        <source>Name a host, or choose Listen.</source>
        <translation>请写出主机，或选择“监听”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a host name.</source>
        <translation>“%1”不是主机名。</translation>
    </message>
    <message>
        <source>Write a name such as localhost, or an IP address.</source>
        <translation>请写名称（例如 localhost）或 IP 地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IPv4 address.</source>
        <translation>“%1”不是 IPv4 地址。</translation>
    </message>
    <message>
        <source>Write four numbers from 0 to 255, as in 127.0.0.1.</source>
        <translation>请写四个 0 到 255 的数，例如 127.0.0.1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IPv6 address.</source>
        <translation>“%1”不是 IPv6 地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address of this machine.</source>
        <translation>“%1”不是本机的地址。</translation>
    </message>
    <message>
        <source>Write an IP address: 127.0.0.1 for this machine only, 0.0.0.0 for every network.</source>
        <translation>请写 IP 地址：127.0.0.1 仅限本机，0.0.0.0 为所有网络。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation>“%1”既不是 yes 也不是 no。</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>请写 yes 或 no。</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; is empty.</source>
        <translation>“%1”的值为空。</translation>
    </message>
    <message>
        <source>Write a value, or leave the argument out.</source>
        <translation>请写一个值，或去掉这个参数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of endpoint here.</source>
        <translation>“%1”在这里不是一种端点。</translation>
    </message>
    <message>
        <source>For a program, write process:bc -q, for example.</source>
        <translation>程序请写成 process:bc -q 这样。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of endpoint.</source>
        <translation>“%1”不是一种端点。</translation>
    </message>
    <message>
        <source>Begin with tcp, tcp6, udp, unix, unixgram, tls or ssl.</source>
        <translation>请以 tcp、tcp6、udp、unix、unixgram、tls 或 ssl 开头。</translation>
    </message>
    <message>
        <source>The port is missing.</source>
        <translation>缺少端口。</translation>
    </message>
    <message>
        <source>Write %1, for example.</source>
        <translation>例如写成 %1。</translation>
    </message>
    <message>
        <source>The bracket is not closed.</source>
        <translation>方括号没有闭合。</translation>
    </message>
    <message>
        <source>A user name is no part of an endpoint.</source>
        <translation>用户名不是端点的一部分。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an argument of %2.</source>
        <translation>“%1”不是 %2 的参数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>请去掉其中一个。</translation>
    </message>
    <message>
        <source>Leave one out.</source>
        <translation>请去掉一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one argument too many.</source>
        <translation>参数“%1”是多余的。</translation>
    </message>
    <message>
        <source>The endpoint ends in a single backslash.</source>
        <translation>端点以单个反斜杠结尾。</translation>
    </message>
    <message>
        <source>Remove it, or write \\ for a backslash.</source>
        <translation>请去掉它，或写 \\ 表示反斜杠。</translation>
    </message>
    <message>
        <source>TLS is not available in this version.</source>
        <translation>此版本没有 TLS。</translation>
    </message>
    <message>
        <source>Use tcp instead (%1 without TLS).</source>
        <translation>请改用 tcp（%1，不带 TLS）。</translation>
    </message>
    <message>
        <source>WebSocket endpoints are not available in this version.</source>
        <translation>此版本没有 WebSocket 端点。</translation>
    </message>
    <message>
        <source>Use tcp: to see the bytes that the WebSocket protocol sends.</source>
        <translation>请用 tcp: 查看 WebSocket 协议发送的字节。</translation>
    </message>
    <message>
        <source>The relay would connect to itself.</source>
        <translation>中继会连接到自己。</translation>
    </message>
    <message>
        <source>Forward to another port.</source>
        <translation>请转发到另一个端口。</translation>
    </message>
    <message>
        <source>A proxy&apos;s clients say where they want to go, over a connection.</source>
        <translation>代理的客户端通过连接说明要去哪里。</translation>
    </message>
    <message>
        <source>Listen on tcp or unix.</source>
        <translation>请监听 tcp 或 unix。</translation>
    </message>
    <message>
        <source>The command ends in a single backslash.</source>
        <translation>命令以单个反斜杠结尾。</translation>
    </message>
    <message>
        <source>This quote is not closed.</source>
        <translation>这个引号没有闭合。</translation>
    </message>
    <message>
        <source>Close it, or put a backslash before it.</source>
        <translation>请闭合它，或在它前面加反斜杠。</translation>
    </message>
    <message>
        <source>There is no program.</source>
        <translation>没有程序。</translation>
    </message>
    <message>
        <source>Write its name and arguments, such as cat -n.</source>
        <translation>请写出名称和参数，例如 cat -n。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a framing.</source>
        <translation>“%1”不是一种分帧。</translation>
    </message>
    <message>
        <source>Use raw, line, line:crlf, int16, int32:le, netstring, http, fixed:16 or delimiter:\r\n\r\n.</source>
        <translation>请用 raw、line、line:crlf、int16、int32:le、netstring、http、fixed:16 或 delimiter:\r\n\r\n。</translation>
    </message>
    <message>
        <source>The behaviour &quot;greeting&quot; needs a text to send.</source>
        <translation>行为“greeting”需要一段要发送的文本。</translation>
    </message>
    <message>
        <source>Write it after a colon: greeting:Hello\r\n</source>
        <translation>请写在冒号之后：greeting:Hello\r\n</translation>
    </message>
    <message>
        <source>A proxy is written as a URL.</source>
        <translation>代理要写成 URL。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of proxy.</source>
        <translation>“%1”不是一种代理。</translation>
    </message>
    <message>
        <source>Who you are does not belong into the address, which is saved and shown.</source>
        <translation>身份不应写在地址里，地址会被保存和显示。</translation>
    </message>
    <message>
        <source>Give user and password on their own.</source>
        <translation>请单独给出用户和密码。</translation>
    </message>
    <message>
        <source>A proxy has a host and a port.</source>
        <translation>代理要有主机和端口。</translation>
    </message>
    <message>
        <source>A server connects to nobody.</source>
        <translation>服务器不主动连接。</translation>
    </message>
    <message>
        <source>Remove the proxy to connect through.</source>
        <translation>请去掉所经由的代理。</translation>
    </message>
    <message>
        <source>A proxy reaches hosts and ports of TCP only.</source>
        <translation>代理只能到达 TCP 的主机和端口。</translation>
    </message>
    <message>
        <source>Remove the proxy, or connect to tcp:HOST:PORT.</source>
        <translation>请去掉代理，或连接到 tcp:HOST:PORT。</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>Choose a file that exists and that you may read.</source>
        <translation>请选择存在且有权读取的文件。</translation>
    </message>
    <message>
        <source>The file is larger than %1.</source>
        <translation>文件超过 %1。</translation>
    </message>
    <message>
        <source>Send it in parts.</source>
        <translation>请分几部分发送。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a hexadecimal digit.</source>
        <translation>“%1”不是十六进制数字。</translation>
    </message>
    <message>
        <source>Use 0 to 9 and a to f, two for each byte.</source>
        <translation>请用 0 到 9 和 a 到 f，每字节两位。</translation>
    </message>
    <message>
        <source>A digit is missing: each byte needs two.</source>
        <translation>少一位：每字节需要两位。</translation>
    </message>
    <message>
        <source>Write 0d instead of d.</source>
        <translation>请写 0d，不要写 d。</translation>
    </message>
    <message>
        <source>No digits follow 0x.</source>
        <translation>0x 之后没有数字。</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>表达式无效：%1。</translation>
    </message>
    <message>
        <source>Put a backslash before characters that are meant as they are.</source>
        <translation>请在按原样匹配的字符前加反斜杠。</translation>
    </message>
    <message>
        <source>&quot;{{&quot; is not closed.</source>
        <translation>“{{”没有闭合。</translation>
    </message>
    <message>
        <source>Write {{name}}, or switch variables off.</source>
        <translation>请写 {{name}}，或关闭变量。</translation>
    </message>
    <message>
        <source>&quot;{{}}&quot; names no variable.</source>
        <translation>“{{}}”没有写变量名。</translation>
    </message>
    <message>
        <source>Write {{seq}}, for example, or switch variables off.</source>
        <translation>例如写 {{seq}}，或关闭变量。</translation>
    </message>
    <message>
        <source>{{time}} has no such form.</source>
        <translation>{{time}} 没有这种形式。</translation>
    </message>
    <message>
        <source>Use {{time}}, {{time iso}}, {{time unix}} or {{time ms}}.</source>
        <translation>请用 {{time}}、{{time iso}}、{{time unix}} 或 {{time ms}}。</translation>
    </message>
    <message>
        <source>{{%1}} needs two whole numbers, the lower one first.</source>
        <translation>{{%1}} 需要两个整数，小的在前。</translation>
    </message>
    <message>
        <source>{{env}} needs one name.</source>
        <translation>{{env}} 需要一个名称。</translation>
    </message>
    <message>
        <source>The environment has no &quot;%1&quot;.</source>
        <translation>环境中没有“%1”。</translation>
    </message>
    <message>
        <source>Set it before Ropewalk starts.</source>
        <translation>请在 Ropewalk 启动前设置它。</translation>
    </message>
    <message>
        <source>There is no variable &quot;%1&quot;.</source>
        <translation>没有变量“%1”。</translation>
    </message>
    <message>
        <source>Use %1, add it to the workspace, or switch variables off.</source>
        <translation>请用 %1、把它加入工作区，或关闭变量。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes no arguments.</source>
        <translation>“%1”不带参数。</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>The quote is not closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>Add one at the end.</source>
        <translation>请在末尾加上引号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing here.</source>
        <translation>这里缺少“%1”。</translation>
    </message>
    <message>
        <source>Nothing more is expected here.</source>
        <translation>这里不应再有内容。</translation>
    </message>
    <message>
        <source>Put texts that hold spaces in quotes.</source>
        <translation>含空格的文本请放进引号。</translation>
    </message>
    <message>
        <source>Write it in quotes.</source>
        <translation>请写在引号里。</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请写一个整数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs what to look for.</source>
        <translation>“%1”需要写明要查找的内容。</translation>
    </message>
    <message>
        <source>Write it in quotes, or use &quot;any&quot; for every message.</source>
        <translation>请写在引号里，或用“any”表示每条消息。</translation>
    </message>
    <message>
        <source>There are no two hexadecimal digits here.</source>
        <translation>这里没有两位十六进制数字。</translation>
    </message>
    <message>
        <source>Write bytes as 0d, and ?? for one that may be anything.</source>
        <translation>字节写成 0d 这样，任意字节写成 ??。</translation>
    </message>
    <message>
        <source>A JSON path begins with $.</source>
        <translation>JSON 路径以 $ 开头。</translation>
    </message>
    <message>
        <source>Write $.user.name, or $ for the whole.</source>
        <translation>请写 $.user.name，或用 $ 表示整体。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a direction.</source>
        <translation>“%1”不是方向。</translation>
    </message>
    <message>
        <source>Write dir:in or dir:out.</source>
        <translation>请写 dir:in 或 dir:out。</translation>
    </message>
    <message>
        <source>A size in bytes is wanted.</source>
        <translation>这里需要字节数。</translation>
    </message>
    <message>
        <source>Write size&gt;512, size&lt;=10 or size=4, for example.</source>
        <translation>例如写 size&gt;512、size&lt;=10 或 size=4。</translation>
    </message>
    <message>
        <source>A time of day is wanted.</source>
        <translation>这里需要时刻。</translation>
    </message>
    <message>
        <source>Write time&gt;14:02:30 or time&lt;14:03, for example.</source>
        <translation>例如写 time&gt;14:02:30 或 time&lt;14:03。</translation>
    </message>
    <message>
        <source>Nothing follows &quot;%1&quot;.</source>
        <translation>“%1”之后没有内容。</translation>
    </message>
    <message>
        <source>Write a value.</source>
        <translation>请写一个值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no %2.</source>
        <translation>“%1”不是 %2。</translation>
    </message>
    <message>
        <source>way to look at a message</source>
        <translation>看待消息的方式</translation>
    </message>
    <message>
        <source>Write one of %1.</source>
        <translation>请写 %1 之一。</translation>
    </message>
    <message>
        <source>what to look for is missing.</source>
        <translation>缺少要查找的内容。</translation>
    </message>
    <message>
        <source>Write bytes in hexadecimal, ?? for any: 50 ?? 4e.</source>
        <translation>请用十六进制写字节，任意字节写 ??：50 ?? 4e。</translation>
    </message>
    <message>
        <source>Write a path: $.user.name, or $.id == 7.</source>
        <translation>请写路径：$.user.name 或 $.id == 7。</translation>
    </message>
    <message>
        <source>What follows == is not a JSON value.</source>
        <translation>== 之后不是 JSON 值。</translation>
    </message>
    <message>
        <source>Write a number, true, false, null, or a text in quotes: == &quot;open&quot;.</source>
        <translation>请写数字、true、false、null，或带引号的文本：== &quot;open&quot;。</translation>
    </message>
    <message>
        <source>The pattern has no capture %1.</source>
        <translation>模式中没有捕获 %1。</translation>
    </message>
    <message>
        <source>Put what is wanted in parentheses, in a regex, or use {{0}} for all of it.</source>
        <translation>请在正则中把需要的部分放进圆括号，或用 {{0}} 表示全部。</translation>
    </message>
    <message>
        <source>&quot;hex&quot; needs a byte to look for.</source>
        <translation>“hex”需要一个要查找的字节。</translation>
    </message>
    <message>
        <source>Write 50 ?? 4e, for example.</source>
        <translation>例如写 50 ?? 4e。</translation>
    </message>
    <message>
        <source>There is no step.</source>
        <translation>没有步骤。</translation>
    </message>
    <message>
        <source>The loop has no steps.</source>
        <translation>循环没有步骤。</translation>
    </message>
    <message>
        <source>Put some before its end.</source>
        <translation>请在它的末尾之前放一些。</translation>
    </message>
    <message>
        <source>The loop has no end.</source>
        <translation>循环没有结尾。</translation>
    </message>
    <message>
        <source>Write end behind its steps.</source>
        <translation>请在它的步骤之后写 end。</translation>
    </message>
    <message>
        <source>There is no loop that could end here.</source>
        <translation>这里没有可以结束的循环。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a fault.</source>
        <translation>“%1”不是一种故障。</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>没有可发送的内容。</translation>
    </message>
    <message>
        <source>Write a request.</source>
        <translation>请写一个请求。</translation>
    </message>
    <message>
        <source>The load has no time.</source>
        <translation>压测没有时间。</translation>
    </message>
    <message>
        <source>Choose a duration and a timeout above zero.</source>
        <translation>请把时长和超时设为大于零。</translation>
    </message>
    <message>
        <source>Rate, ramp and warm-up cannot be negative.</source>
        <translation>速率、爬升和预热不能为负。</translation>
    </message>
    <message>
        <source>Choose zero or more.</source>
        <translation>请选择零或更大的值。</translation>
    </message>
    <message>
        <source>Without a framing several replies cannot be told apart.</source>
        <translation>没有分帧就无法区分多个回复。</translation>
    </message>
    <message>
        <source>Choose a framing, say how long a reply is, or have one request under way.</source>
        <translation>请选择分帧、说明回复长度，或只保持一个在途请求。</translation>
    </message>
    <message>
        <source>A load is sent to a server, not to a program.</source>
        <translation>压测发给服务器，不发给程序。</translation>
    </message>
    <message>
        <source>Serve the program: serve --program.</source>
        <translation>请先把程序作为服务器提供：serve --program。</translation>
    </message>
    <message>
        <source>Nobody has the name &quot;%1&quot;.</source>
        <translation>没有主机叫“%1”。</translation>
    </message>
    <message>
        <source>Check how it is spelt.</source>
        <translation>请检查拼写。</translation>
    </message>
    <message>
        <source>Choose 1 to %1.</source>
        <translation>请选择 1 到 %1。</translation>
    </message>
    <message>
        <source>%1 threads cannot share %2 connections.</source>
        <translation>%1 个线程无法分担 %2 个连接。</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>No reply in time</source>
        <translation>没有及时回复</translation>
    </message>
    <message>
        <source>Not sent: every connection was busy</source>
        <translation>未发送：所有连接都忙</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>errors exceeded %1 %</source>
        <translation>错误超过 %1 %</translation>
    </message>
    <message>
        <source>p99 exceeded %1</source>
        <translation>p99 超过 %1</translation>
    </message>
    <message>
        <source>Drop message %1</source>
        <translation>丢弃消息 %1</translation>
    </message>
    <message>
        <source>Drop %1 messages</source>
        <translation>丢弃 %1 条消息</translation>
    </message>
    <message>
        <source>Edit message %1</source>
        <translation>编辑消息 %1</translation>
    </message>
    <message>
        <source>Revert message %1</source>
        <translation>还原消息 %1</translation>
    </message>
    <message>
        <source>Duplicate message %1</source>
        <translation>复制消息 %1</translation>
    </message>
    <message>
        <source>Duplicate %1 messages</source>
        <translation>复制 %1 条消息</translation>
    </message>
    <message>
        <source>Move message %1</source>
        <translation>移动消息 %1</translation>
    </message>
    <message>
        <source>Move %1 messages</source>
        <translation>移动 %1 条消息</translation>
    </message>
    <message>
        <source>Merge %1 messages</source>
        <translation>合并 %1 条消息</translation>
    </message>
    <message>
        <source>Split message %1</source>
        <translation>拆分消息 %1</translation>
    </message>
    <message>
        <source>Inject message %1</source>
        <translation>注入消息 %1</translation>
    </message>
    <message>
        <source>until %1 has stopped</source>
        <translation>直到 %1 停止</translation>
    </message>
    <message>
        <source>last connection of %1</source>
        <translation>%1 的最后一个连接</translation>
    </message>
    <message>
        <source>reach %1</source>
        <translation>到达 %1</translation>
    </message>
    <message>
        <source>reply of %1</source>
        <translation>%1 的回复</translation>
    </message>
    <message>
        <source>socket of %1</source>
        <translation>%1 的套接字</translation>
    </message>
    <message>
        <source>ask %1 for %2</source>
        <translation>请 %1 连接 %2</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>A link raises, the failure crosses to the errbacks, and one of them recovers.</source>
        <translation>一个环节抛出失败，失败转到错误回调一侧，其中一个把它恢复。</translation>
    </message>
    <message>
        <source>A link raises and no errback takes the failure.</source>
        <translation>一个环节抛出失败，没有错误回调处理它。</translation>
    </message>
    <message>
        <source>An answer that does not come in time.</source>
        <translation>一个没有按时到来的应答。</translation>
    </message>
    <message>
        <source>A DeferredList waits for three, one of which fails.</source>
        <translation>一个 DeferredList 等待三个 Deferred，其中一个失败。</translation>
    </message>
    <message>
        <source>A chain waits for another, and that for a third.</source>
        <translation>一条链等待另一条，另一条又等待第三条。</translation>
    </message>
    <message>
        <source>The number of this message</source>
        <translation>此消息的序号</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>同上</translation>
    </message>
    <message>
        <source>The time of day; {{time iso}}, {{time unix}} or {{time ms}} for other forms</source>
        <translation>当前时间；其他形式用 {{time iso}}、{{time unix}} 或 {{time ms}}</translation>
    </message>
    <message>
        <source>A random UUID</source>
        <translation>随机 UUID</translation>
    </message>
    <message>
        <source>A random number, both ends included</source>
        <translation>随机数，含两端</translation>
    </message>
    <message>
        <source>The address of the other end</source>
        <translation>另一端的地址</translation>
    </message>
    <message>
        <source>A variable of the environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>hello</source>
        <translation>问好</translation>
    </message>
    <message>
        <source>Counter and time</source>
        <translation>序号和时间</translation>
    </message>
    <message>
        <source>No line end</source>
        <translation>没有行尾</translation>
    </message>
    <message>
        <source>Invalid UTF-8</source>
        <translation>非法 UTF-8</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>\x needs two hexadecimal digits.</source>
        <translation>\x 后面需要两位十六进制数字。</translation>
    </message>
    <message>
        <source>Write \x0d, for example.</source>
        <translation>例如写成 \x0d。</translation>
    </message>
    <message>
        <source>Use \r \n \t \0 \\ or \xNN, and \\ for a backslash.</source>
        <translation>请使用 \r \n \t \0 \\ 或 \xNN，反斜杠写作 \\。</translation>
    </message>
    <message>
        <source>The text ends in a single backslash.</source>
        <translation>文本以单个反斜杠结尾。</translation>
    </message>
    <message>
        <source>Write \\ for a backslash.</source>
        <translation>反斜杠请写作 \\。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an escape.</source>
        <translation>“%1”不是转义。</translation>
    </message>
    <message>
        <source>The %1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>In a command, write \: for a colon and \= for an equals sign. Otherwise: %1</source>
        <translation>在命令里，冒号写作 \:，等号写作 \=。否则：%1</translation>
    </message>
    <message>
        <source>Listen on tcp:8080, for example, and have it answer with program:COMMAND.</source>
        <translation>例如监听 tcp:8080，让它以 program:COMMAND 应答。</translation>
    </message>
    <message>
        <source>Write an IPv6 address in brackets, [::1], or with backslashes, \:\:1.</source>
        <translation>IPv6 地址请写在方括号里，如 [::1]，或用反斜杠写作 \:\:1。</translation>
    </message>
    <message>
        <source>A path cannot hold a NUL byte.</source>
        <translation>路径不能含有 NUL 字节。</translation>
    </message>
    <message>
        <source>The path is longer than a Unix socket&apos;s may be (%1 bytes).</source>
        <translation>路径超过了 Unix 域套接字允许的长度（%1 字节）。</translation>
    </message>
    <message>
        <source>Use a shorter path, for example in /tmp.</source>
        <translation>请使用较短的路径，例如在 /tmp 里。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a count.</source>
        <translation>“%1”不是数目。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time in seconds.</source>
        <translation>“%1”不是以秒为单位的时间。</translation>
    </message>
    <message>
        <source>Use 1 to 86400.</source>
        <translation>请使用 1 到 86400。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; are no file permissions.</source>
        <translation>“%1”不是文件权限。</translation>
    </message>
    <message>
        <source>Write them in octal, as in 666.</source>
        <translation>请写成八进制，如 666。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no multicast group.</source>
        <translation>“%1”不是组播组。</translation>
    </message>
    <message>
        <source>Use 224.0.0.0 to 239.255.255.255, or ff00::/8.</source>
        <translation>请使用 224.0.0.0 到 239.255.255.255，或 ff00::/8。</translation>
    </message>
    <message>
        <source>TCP (IPv6)</source>
        <translation>TCP（IPv6）</translation>
    </message>
    <message>
        <source>%1 (&quot;%2&quot; is not sent by itself)</source>
        <translation>%1（“%2”不会自动发送）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs an argument.</source>
        <translation>“%1”需要参数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not go with &quot;%2&quot;.</source>
        <translation>“%1”不能与“%2”一起使用。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请省略它。</translation>
    </message>
    <message>
        <source>Use line, line:crlf or line:any.</source>
        <translation>请使用 line、line:crlf 或 line:any。</translation>
    </message>
    <message>
        <source>Use be or le, or leave it out.</source>
        <translation>请使用 be 或 le，或省略。</translation>
    </message>
    <message>
        <source>Leave it out: one byte has no order.</source>
        <translation>请省略它：一个字节没有顺序。</translation>
    </message>
    <message>
        <source>Write a length in bytes from 1 to 16777216, as in fixed:16.</source>
        <translation>请写一个字节长度，1 到 16777216，如 fixed:16。</translation>
    </message>
    <message>
        <source>Write 1 to 256 bytes, as in delimiter:\r\n\r\n.</source>
        <translation>请写 1 到 256 个字节，如 delimiter:\r\n\r\n。</translation>
    </message>
    <message>
        <source>There is no behaviour &quot;%1&quot;.</source>
        <translation>没有“%1”这种行为。</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>请选择其中之一：%1。</translation>
    </message>
    <message>
        <source>The behaviour &quot;%1&quot; takes no argument.</source>
        <translation>行为“%1”没有参数。</translation>
    </message>
    <message>
        <source>Leave out what follows the name.</source>
        <translation>请省略名称后面的内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time that a handler may take.</source>
        <translation>“%1”不是处理函数可以使用的时间。</translation>
    </message>
    <message>
        <source>Write milliseconds from 0 to 10000, for example blocking:50.</source>
        <translation>请写 0 到 10000 的毫秒数，例如 blocking:50。</translation>
    </message>
    <message>
        <source>Sends back every message as it came (RFC 862)</source>
        <translation>把每条消息原样送回（RFC 862）</translation>
    </message>
    <message>
        <source>Queues what each client sent and sends it back in upper case</source>
        <translation>把每个客户端发来的内容排队，以大写送回</translation>
    </message>
    <message>
        <source>Passes every message on to all other connections, under the sender&apos;s number</source>
        <translation>把每条消息转给所有其他连接，附上发送者的编号</translation>
    </message>
    <message>
        <source>Talks first: sends TEXT, which may hold escapes, then echoes</source>
        <translation>先说话：发送 TEXT（可含转义），然后回显</translation>
    </message>
    <message>
        <source>Runs COMMAND for each connection, which talks to its standard input and output</source>
        <translation>为每个连接运行 COMMAND，与它的标准输入和标准输出对话</translation>
    </message>
    <message>
        <source>The same through /bin/sh, with its pipes and variables</source>
        <translation>同上，但经由 /bin/sh，可用管道和变量</translation>
    </message>
    <message>
        <source>Works MS milliseconds on each line before it answers, and nobody else is served</source>
        <translation>每一行先忙 MS 毫秒再应答，其间不服务任何人</translation>
    </message>
    <message>
        <source>Answers nothing: the replies are yours to write</source>
        <translation>什么都不回答：回复由你来写</translation>
    </message>
    <message>
        <source>Throws away what it is sent (RFC 863)</source>
        <translation>丢弃收到的内容（RFC 863）</translation>
    </message>
    <message>
        <source>Sends characters without end, as fast as they are read (RFC 864)</source>
        <translation>不停地发送字符，对端读多快就发多快（RFC 864）</translation>
    </message>
    <message>
        <source>Sends date and time as text and closes (RFC 867)</source>
        <translation>以文本发送日期和时间，然后关闭（RFC 867）</translation>
    </message>
    <message>
        <source>Sends the seconds since 1900 as four bytes and closes (RFC 868)</source>
        <translation>以四个字节发送 1900 年以来的秒数，然后关闭（RFC 868）</translation>
    </message>
    <message>
        <source>Sends a quotation and closes (RFC 865)</source>
        <translation>发送一句引言，然后关闭（RFC 865）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no &quot;%2&quot;.</source>
        <translation>“%1”没有“%2”。</translation>
    </message>
    <message>
        <source>It takes %1.</source>
        <translation>它可以带有 %1。</translation>
    </message>
    <message>
        <source>%1 on and name</source>
        <translation>%1、on 和 name</translation>
    </message>
    <message>
        <source>Write in, out or both; of a relay, in is upstream and out is downstream.</source>
        <translation>请写 in、out 或 both；对中继来说，in 是上行，out 是下行。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名称太长。</translation>
    </message>
    <message>
        <source>Write at most %1 bytes.</source>
        <translation>请最多写 %1 个字节。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a value.</source>
        <translation>“%1”需要一个值。</translation>
    </message>
    <message>
        <source>There is nothing behind the colon.</source>
        <translation>冒号后面没有内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a setting.</source>
        <translation>“%1”不是设置。</translation>
    </message>
    <message>
        <source>Write name=value, as in latency:latency=100:jitter=20.</source>
        <translation>请写成 name=value，如 latency:latency=100:jitter=20。</translation>
    </message>
    <message>
        <source>The fault has no name.</source>
        <translation>故障没有名称。</translation>
    </message>
    <message>
        <source>Use one of %1.</source>
        <translation>请使用其中之一：%1。</translation>
    </message>
    <message>
        <source>Write the part of the connections that it acts on, from 0 to 1, as in toxicity=0.5.</source>
        <translation>请写出它作用的连接所占的比例，从 0 到 1，如 toxicity=0.5。</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2, as in %3.</source>
        <translation>请写 %1 到 %2 之间的数，如 %3。</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2, as in %3.</source>
        <translation>请写 %1 到 %2 之间的整数，如 %3。</translation>
    </message>
    <message>
        <source>%1, in ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1, in bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1, in kB/s</source>
        <translation>%1 kB/s</translation>
    </message>
    <message>
        <source>A slice would have no bytes left.</source>
        <translation>切片会一个字节都不剩。</translation>
    </message>
    <message>
        <source>Choose a size_variation that is smaller than average_size.</source>
        <translation>请选择小于 average_size 的 size_variation。</translation>
    </message>
    <message>
        <source>Nothing would be corrupted.</source>
        <translation>不会有任何内容损坏。</translation>
    </message>
    <message>
        <source>Write bits=10240, or bytes=10240.</source>
        <translation>请写 bits=10240 或 bytes=10240。</translation>
    </message>
    <message>
        <source>A colon in a name would end it.</source>
        <translation>名称里的冒号会结束名称。</translation>
    </message>
    <message>
        <source>Write another sign.</source>
        <translation>请换一个符号。</translation>
    </message>
    <message>
        <source>%1 is for connections; datagrams have none. Use drop, latency or corrupt, or tcp.</source>
        <translation>%1 用于连接，而数据报没有连接。请使用 drop、latency 或 corrupt，或使用 tcp。</translation>
    </message>
    <message>
        <source>%1 is for connections that are about to open. Set it on the service.</source>
        <translation>%1 用于即将打开的连接。请设置在服务上。</translation>
    </message>
    <message>
        <source>%1 is not this machine, and a load can bring down what was not made for it.</source>
        <translation>%1 不是本机，而压测可能压垮没有为此准备的系统。</translation>
    </message>
    <message>
        <source>Add --allow-remote if it is yours, or you have its owner&apos;s word.</source>
        <translation>如果它归你所有，或已得到所有者同意，请加上 --allow-remote。</translation>
    </message>
    <message>
        <source>%1 connections cannot be opened.</source>
        <translation>无法打开 %1 个连接。</translation>
    </message>
    <message>
        <source>%1 requests cannot be under way on a connection.</source>
        <translation>一个连接上不能有 %1 个在途请求。</translation>
    </message>
    <message>
        <source>A load does not send files.</source>
        <translation>压测不发送文件。</translation>
    </message>
    <message>
        <source>Paste what the file holds.</source>
        <translation>请粘贴文件的内容。</translation>
    </message>
    <message>
        <source>Choose another poller.</source>
        <translation>请选择另一种轮询器。</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>被中断</translation>
    </message>
    <message>
        <source>%1 requests are not an experiment.</source>
        <translation>%1 个请求构不成实验。</translation>
    </message>
    <message>
        <source>A time is out of range, or spreads further than it is long.</source>
        <translation>有一个时间超出范围，或波动大于它本身。</translation>
    </message>
    <message>
        <source>Choose 0 to 10 s, give or take no more than the time itself.</source>
        <translation>请选择 0 到 10 s，波动不超过时间本身。</translation>
    </message>
    <message>
        <source>Requests cannot come at that interval.</source>
        <translation>请求不能以这个间隔到来。</translation>
    </message>
    <message>
        <source>Choose 0 to 10 s.</source>
        <translation>请选择 0 到 10 s。</translation>
    </message>
    <message>
        <source>Nothing would handle the requests.</source>
        <translation>没有什么来处理请求。</translation>
    </message>
    <message>
        <source>Choose at least one core, and 1 to %1 threads.</source>
        <translation>请选择至少一个核，以及 1 到 %1 个线程。</translation>
    </message>
    <message>
        <source>read asynchronously: this kernel has no io_uring</source>
        <translation>异步读取：这个内核没有 io_uring</translation>
    </message>
    <message>
        <source>read asynchronously: io_uring is not permitted here (kernel.io_uring_disabled)</source>
        <translation>异步读取：这里不允许使用 io_uring（kernel.io_uring_disabled）</translation>
    </message>
    <message>
        <source>No proxy can be asked for that host.</source>
        <translation>无法向代理要求那个主机。</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>请检查它的名称。</translation>
    </message>
    <message>
        <source>Only a relay that is a proxy asks its clients for a user and a password.</source>
        <translation>只有作为代理的中继才会向客户端要求用户名和密码。</translation>
    </message>
    <message>
        <source>Remove them, or forward to proxy:any.</source>
        <translation>请删除它们，或转发到 proxy:any。</translation>
    </message>
    <message>
        <source>A traffic log would hold the password that clients say.</source>
        <translation>流量日志会含有客户端说出的密码。</translation>
    </message>
    <message>
        <source>Remove the traffic log, or the user and the password.</source>
        <translation>请删除流量日志，或用户名和密码。</translation>
    </message>
    <message>
        <source>Type the password, or name a variable that has it.</source>
        <translation>请输入密码，或写明存有密码的变量。</translation>
    </message>
    <message>
        <source>No password is known for %1: passwords are not saved.</source>
        <translation>不知道 %1 的密码：密码不会保存。</translation>
    </message>
    <message>
        <source>The environment variable %1, which is to hold a password, is not set.</source>
        <translation>应当存有密码的环境变量 %1 没有设置。</translation>
    </message>
    <message>
        <source>A user and a password for a proxy have at most 255 bytes each.</source>
        <translation>代理的用户名和密码各最多 255 个字节。</translation>
    </message>
    <message>
        <source>Everybody who reaches this proxy can connect through it: it asks for no user and password</source>
        <translation>任何人只要能到达这个代理就能经由它连接：它不要求用户名和密码</translation>
    </message>
    <message>
        <source>It did not say in time where it wants to go.</source>
        <translation>它没有及时说明要去哪里。</translation>
    </message>
    <message>
        <source>It left before it had said where it wants to go.</source>
        <translation>它没有说明要去哪里就离开了。</translation>
    </message>
    <message>
        <source>Closed because it did not ask as a proxy is asked</source>
        <translation>没有按代理的方式提出请求，因此关闭</translation>
    </message>
    <message>
        <source>It has no user and password to say, which are asked for here.</source>
        <translation>它没有可用的用户名和密码，而这里要求提供。</translation>
    </message>
    <message>
        <source>It wants to authenticate in a way that is not asked for here.</source>
        <translation>它想用这里不要求的方式认证。</translation>
    </message>
    <message>
        <source>Its user or password is wrong.</source>
        <translation>用户名或密码错误。</translation>
    </message>
    <message>
        <source>It asked for a kind of address that nobody knows.</source>
        <translation>它要求的地址种类无人认识。</translation>
    </message>
    <message>
        <source>SOCKS4 knows no password, which is asked for here. Use SOCKS5.</source>
        <translation>SOCKS4 没有密码，而这里要求密码。请使用 SOCKS5。</translation>
    </message>
    <message>
        <source>This is no step of a JSON path.</source>
        <translation>这不是 JSON 路径的一步。</translation>
    </message>
    <message>
        <source>A name has no quotes and no backslashes.</source>
        <translation>名称里不能有引号和反斜杠。</translation>
    </message>
    <message>
        <source>Leave them out.</source>
        <translation>请省略它们。</translation>
    </message>
    <message>
        <source>Write &quot; at its end.</source>
        <translation>请在末尾写上 &quot;。</translation>
    </message>
    <message>
        <source>Write &apos; at its end.</source>
        <translation>请在末尾写上 &apos;。</translation>
    </message>
    <message>
        <source>Write a time of up to a week: 250ms, 1.5s, 2min.</source>
        <translation>请写不超过一周的时间：250ms、1.5s、2min。</translation>
    </message>
    <message>
        <source>Put what they have in common into one regular expression.</source>
        <translation>请把它们的共同之处写成一个正则表达式。</translation>
    </message>
    <message>
        <source>These are too many loops in each other.</source>
        <translation>循环嵌套太深。</translation>
    </message>
    <message>
        <source>Use a loop, or several sequences.</source>
        <translation>请使用循环，或分成几个序列。</translation>
    </message>
    <message>
        <source>Write 0x0d, for example.</source>
        <translation>例如写成 0x0d。</translation>
    </message>
    <message>
        <source>Limits and a traffic log are for connections; datagrams have none.</source>
        <translation>限制和流量日志用于连接，而数据报没有连接。</translation>
    </message>
    <message>
        <source>Remove them, or use tcp or unix.</source>
        <translation>请删除它们，或使用 tcp 或 unix。</translation>
    </message>
    <message>
        <source>A client has one connection: there is nothing to count.</source>
        <translation>客户端只有一个连接，没有什么可计数的。</translation>
    </message>
    <message>
        <source>Remove the limits of connections.</source>
        <translation>请删除连接数的限制。</translation>
    </message>
    <message>
        <source>A relay has nothing of its own to repeat.</source>
        <translation>中继没有自己的内容可以重复。</translation>
    </message>
    <message>
        <source>Remove the repetition; on one of its connections you may start one.</source>
        <translation>请删除重复；可以在它的某个连接上开始重复。</translation>
    </message>
    <message>
        <source>A relay of datagrams goes through no proxy.</source>
        <translation>数据报的中继不经由代理。</translation>
    </message>
    <message>
        <source>A program needs a connection to talk over; datagrams have none.</source>
        <translation>程序需要连接才能对话，而数据报没有连接。</translation>
    </message>
    <message>
        <source>Listen on tcp or unix, or choose another behaviour.</source>
        <translation>请监听 tcp 或 unix，或选择另一种行为。</translation>
    </message>
    <message>
        <source>Metrics are read over HTTP, on TCP or a Unix socket.</source>
        <translation>指标通过 HTTP 读取，在 TCP 或 Unix 域套接字上。</translation>
    </message>
    <message>
        <source>Reset with the other leg</source>
        <translation>随另一段连接重置</translation>
    </message>
    <message>
        <source>Closed because the framing could not read what it sent</source>
        <translation>分帧无法读取它发来的内容，因此关闭</translation>
    </message>
    <message>
        <source>Closed because it was silent for too long</source>
        <translation>静默太久，因此关闭</translation>
    </message>
    <message>
        <source>Connection lost: %1</source>
        <translation>连接中断：%1</translation>
    </message>
    <message>
        <source>Refused %1: the limit of %2 is reached</source>
        <translation>拒绝了 %1：已达上限 %2</translation>
    </message>
    <message>
        <source>Refused %1: its address has %2, as many as it may</source>
        <translation>拒绝了 %1：它的地址已有 %2，达到上限</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 个连接</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 个连接</translation>
    </message>
    <message>
        <source>Silent for a minute</source>
        <translation>静默了一分钟</translation>
    </message>
    <message>
        <source>Lost a message of %1 bytes: %2</source>
        <translation>丢失一条 %1 字节的消息：%2</translation>
    </message>
    <message>
        <source>This system has none.</source>
        <translation>本系统没有。</translation>
    </message>
    <message>
        <source>The reactor lives in the window&apos;s thread, which it cannot wake.</source>
        <translation>反应器在窗口的线程里，无法唤醒它。</translation>
    </message>
    <message>
        <source>It ends at descriptor %1, and %2 is open.</source>
        <translation>它到描述符 %1 为止，而 %2 已经打开。</translation>
    </message>
    <message>
        <source>%1 must be a text in quotes</source>
        <translation>%1 必须是引号里的文本</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 必须是 true 或 false</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3</source>
        <translation>%1 必须是 %2 到 %3 之间的数</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1 必须是整数</translation>
    </message>
    <message>
        <source>%1 must be a whole number from 0 to %2</source>
        <translation>%1 必须是 0 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>%1 must be a list of texts in quotes, in brackets</source>
        <translation>%1 必须是方括号里的列表，每项是引号里的文本</translation>
    </message>
    <message>
        <source>%1 must be a list of whole numbers, in brackets</source>
        <translation>%1 必须是方括号里的整数列表</translation>
    </message>
    <message>
        <source>%1 must be an object in braces</source>
        <translation>%1 必须是花括号里的对象</translation>
    </message>
    <message>
        <source>%1 must be a list in brackets</source>
        <translation>%1 必须是方括号里的列表</translation>
    </message>
    <message>
        <source>%1 must be in, out or both</source>
        <translation>%1 必须是 in、out 或 both</translation>
    </message>
    <message>
        <source>%1 must be one of %2</source>
        <translation>%1 必须是其中之一：%2</translation>
    </message>
    <message>
        <source>%1 must be text, escapes, hex or file</source>
        <translation>%1 必须是 text、escapes、hex 或 file</translation>
    </message>
    <message>
        <source>%1 must be auto, off, next or ordered</source>
        <translation>%1 必须是 auto、off、next 或 ordered</translation>
    </message>
    <message>
        <source>%1 is not a key that Ropewalk knows</source>
        <translation>Ropewalk 不认识键 %1</translation>
    </message>
    <message>
        <source>%1: a workspace is a JSON object in braces</source>
        <translation>%1：工作区是花括号里的 JSON 对象</translation>
    </message>
    <message>
        <source>%1 is for a server: a client has one connection</source>
        <translation>%1 用于服务器：客户端只有一个连接</translation>
    </message>
    <message>
        <source>%1 is for a relay, which listens</source>
        <translation>%1 用于中继，而中继在监听</translation>
    </message>
    <message>
        <source>%1 is not for a relay, which passes on what it receives</source>
        <translation>%1 不用于中继，中继只转交收到的内容</translation>
    </message>
    <message>
        <source>A command cannot hold a NUL byte.</source>
        <translation>命令不能含有 NUL 字节。</translation>
    </message>
    <message>
        <source>Name it: name=value, with %1.</source>
        <translation>请写明名称：name=value，可用 %1。</translation>
    </message>
    <message>
        <source>It spoke HTTP to a SOCKS proxy. Have this relay forward to proxy:http or proxy:any.</source>
        <translation>它对 SOCKS 代理说了 HTTP。请让这个中继转发到 proxy:http 或 proxy:any。</translation>
    </message>
    <message>
        <source>It spoke SOCKS to an HTTP proxy. Have this relay forward to proxy:socks5 or proxy:any.</source>
        <translation>它对 HTTP 代理说了 SOCKS。请让这个中继转发到 proxy:socks5 或 proxy:any。</translation>
    </message>
    <message>
        <source>What it sent first begins neither SOCKS nor HTTP.</source>
        <translation>它最先发送的内容既不是 SOCKS 也不是 HTTP。</translation>
    </message>
    <message>
        <source>What it sent is no %1.</source>
        <translation>它发送的不是 %1。</translation>
    </message>
    <message>
        <source>It asked for %1; only CONNECT is served here.</source>
        <translation>它要求 %1；这里只提供 CONNECT。</translation>
    </message>
    <message>
        <source>BIND, to be connected to</source>
        <translation>BIND，即让别人连接它</translation>
    </message>
    <message>
        <source>UDP ASSOCIATE, to send datagrams</source>
        <translation>UDP ASSOCIATE，即发送数据报</translation>
    </message>
    <message>
        <source>There may be %1 faults at most</source>
        <translation>最多可以有 %1 个故障</translation>
    </message>
    <message>
        <source>Write tcp:PORT, tcp:PORT:interface=ADDRESS or unix:PATH.</source>
        <translation>请写 tcp:PORT、tcp:PORT:interface=ADDRESS 或 unix:PATH。</translation>
    </message>
    <message>
        <source>The framing &quot;%1&quot; cannot read this: %2; what follows is shown as it comes</source>
        <translation>分帧“%1”读不懂这些内容：%2；后面的内容按到达的样子显示</translation>
    </message>
    <message>
        <source>Write proxy:socks5, proxy:http, or proxy:any for both; :timeout=5 limits how long a client may take to say where it wants to go.</source>
        <translation>请写 proxy:socks5、proxy:http，或用 proxy:any 表示两者；:timeout=5 限制客户端可以用多久说明要去哪里。</translation>
    </message>
    <message>
        <source>Steps are .key, [0] and [&quot;a key&quot;]; == and a JSON value may follow.</source>
        <translation>步骤有 .key、[0] 和 [&quot;a key&quot;]；后面可以跟 == 和一个 JSON 值。</translation>
    </message>
    <message>
        <source>Write when in contains &quot;PING&quot; reply &quot;PONG\r\n&quot;, for example.</source>
        <translation>例如写成 when in contains &quot;PING&quot; reply &quot;PONG\r\n&quot;。</translation>
    </message>
    <message>
        <source>Write send &quot;PING\r\n&quot;, for example.</source>
        <translation>例如写成 send &quot;PING\r\n&quot;。</translation>
    </message>
    <message>
        <source>These are more than %1 rules.</source>
        <translation>规则超过 %1 条。</translation>
    </message>
    <message>
        <source>It captures {{1}} to {{%1}}.</source>
        <translation>它捕获 {{1}} 到 {{%1}}。</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>未连接：%1</translation>
    </message>
</context>
<context>
    <name>ropewalk::ExpectLine</name>
    <message>
        <source>Expect</source>
        <translation>期待</translation>
    </message>
    <message>
        <source>Milliseconds to wait for the reply</source>
        <translation>等待回复的毫秒数</translation>
    </message>
    <message>
        <source>in </source>
        <translation>时限 </translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Send without expecting a reply</source>
        <translation>发送，不期待回复</translation>
    </message>
</context>
<context>
    <name>ropewalk::FailureTraceView</name>
    <message>
        <source>Failure trace</source>
        <translation>失败的踪迹</translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation>… 另有 %1 行</translation>
    </message>
</context>
<context>
    <name>ropewalk::FaultCard</name>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>Direction of %1</source>
        <translation>%1 的方向</translation>
    </message>
    <message>
        <source>In: what the peer sends. Out: what is sent to it.</source>
        <translation>接收：对端发来的。发送：发给对端的。</translation>
    </message>
    <message>
        <source>Remove this fault</source>
        <translation>移除此故障</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Toxicity</source>
        <translation>毒性</translation>
    </message>
</context>
<context>
    <name>ropewalk::FaultMenu</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
</context>
<context>
    <name>ropewalk::FaultsPage</name>
    <message>
        <source>Add fault</source>
        <translation>添加故障</translation>
    </message>
    <message>
        <source>Use the service&apos;s</source>
        <translation>使用服务的故障</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重来</translation>
    </message>
    <message>
        <source>It has faults of its own.</source>
        <translation>它有自己的故障。</translation>
    </message>
    <message>
        <source>It has its service&apos;s faults; a change gives it its own.</source>
        <translation>它使用所属服务的故障；改动后即有自己的故障。</translation>
    </message>
    <message>
        <source>Faults act on whole datagrams.</source>
        <translation>故障作用于整个数据报。</translation>
    </message>
    <message>
        <source>On TCP, corrupt acts on the byte stream between the socket and the protocol; drop, duplicate and reorder act on whole messages.</source>
        <translation>在 TCP 上，损坏作用于套接字与协议之间的字节流；丢弃、重复和乱序作用于整条消息。</translation>
    </message>
    <message>
        <source>No endpoint selected</source>
        <translation>未选择端点</translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>没有故障</translation>
    </message>
    <message>
        <source>Choose one among the endpoints.</source>
        <translation>在端点中选择一个。</translation>
    </message>
    <message>
        <source>Add one, or a preset such as Slow 3G, and see what the other side makes of it.</source>
        <translation>添加一个故障，或“慢速 3G”之类的预设，看看另一端如何应对。</translation>
    </message>
    <message>
        <source>1 fault on %1</source>
        <translation>%1 上有 1 个故障</translation>
    </message>
    <message>
        <source>%1 faults on %2</source>
        <translation>%2 上有 %1 个故障</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Whose faults</source>
        <translation>谁的故障</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed and the same input give the same faults</source>
        <translation>相同的种子和相同的输入产生相同的故障</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Begin anew with this seed: the next connection is the first</source>
        <translation>用这个种子重新开始：下一个连接为第一个</translation>
    </message>
</context>
<context>
    <name>ropewalk::FilterBar</name>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Live view sampled</source>
        <translation>实时视图为采样</translation>
    </message>
    <message>
        <source>%1 rows to search</source>
        <translation>待搜索 %1 行</translation>
    </message>
    <message>
        <source>%1 older rows dropped</source>
        <translation>已丢弃 %1 行旧数据</translation>
    </message>
    <message>
        <source>Filter: text, hex:0d0a, size&gt;512, re:^PING</source>
        <translation>筛选：文本、hex:0d0a、size&gt;512、re:^PING</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>筛选消息</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stay at the newest message (End)</source>
        <translation>停在最新的消息（End）</translation>
    </message>
</context>
<context>
    <name>ropewalk::FindBar</name>
    <message>
        <source>Find: text, hex:0d0a, re:^PING</source>
        <translation>查找：文本、hex:0d0a、re:^PING</translation>
    </message>
    <message>
        <source>Find in messages</source>
        <translation>在消息中查找</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ropewalk::FireBar</name>
    <message>
        <source>Result…</source>
        <translation>结果…</translation>
    </message>
    <message>
        <source>Failure…</source>
        <translation>失败…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Fire %1 by hand</source>
        <translation>手动触发 %1</translation>
    </message>
    <message>
        <source>Do not fire</source>
        <translation>不触发</translation>
    </message>
    <message>
        <source>Do not fire (Esc)</source>
        <translation>不触发（Esc）</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什么问题</translation>
    </message>
    <message>
        <source>The result, as text</source>
        <translation>结果，以文本写出</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>使失败</translation>
    </message>
</context>
<context>
    <name>ropewalk::FlowDiagram</name>
    <message>
        <source>Way of the bytes</source>
        <translation>字节的路径</translation>
    </message>
</context>
<context>
    <name>ropewalk::HeaderBar</name>
    <message>
        <source>Menu (Alt)</source>
        <translation>菜单（Alt）</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Show the faults that are on</source>
        <translation>显示已开启的故障</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>1 个故障</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 个故障</translation>
    </message>
</context>
<context>
    <name>ropewalk::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>No chapter says that.</source>
        <translation>没有章节提到它。</translation>
    </message>
</context>
<context>
    <name>ropewalk::HexView</name>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as hex</source>
        <translation>复制为十六进制</translation>
    </message>
    <message>
        <source>Copy as hex dump</source>
        <translation>复制为十六进制转储</translation>
    </message>
    <message>
        <source>Copy as C array</source>
        <translation>复制为 C 数组</translation>
    </message>
    <message>
        <source>Copy as escaped string</source>
        <translation>复制为转义字符串</translation>
    </message>
    <message>
        <source>Copy as Base64</source>
        <translation>复制为 Base64</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 selected at offset %2</source>
        <translation>在偏移 %2 处选中 %1</translation>
    </message>
    <message>
        <source>At offset %1</source>
        <translation>偏移 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Faults %1</source>
        <translation>故障 %1</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabForm</name>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较什么</translation>
    </message>
    <message>
        <source>Server models</source>
        <translation>服务器模型</translation>
    </message>
    <message>
        <source>I/O modes</source>
        <translation>I/O 模式</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Each model runs the same requests in a helper process: measured, never modelled. Timelines show the median run.</source>
        <translation>每种模型都在辅助进程中运行同样的请求：都是测得的，绝非模拟。时间线显示中位的那次运行。</translation>
    </message>
    <message>
        <source>Nothing would be compared. Choose at least one model.</source>
        <translation>没有可比较的。请至少选择一种模型。</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabHeader</name>
    <message>
        <source>Concurrency models</source>
        <translation>并发模型</translation>
    </message>
    <message>
        <source>I/O modes</source>
        <translation>I/O 模式</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>One request stands out in all timelines; a click on it does the same</source>
        <translation>一个请求在所有时间线中突出显示；点击它也一样</translation>
    </message>
    <message>
        <source>no request</source>
        <translation>无</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>请求 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabLegend</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Blocked on I/O</source>
        <translation>阻塞于 I/O</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Waiting for a core</source>
        <translation>等待核</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Blue: CPU. Grey: blocked on I/O. Hatched: a process or thread starts. Dotted: waiting for a core, or its turn. Outline: polling, by a loop that waits for whatever comes, or by a thread that asks again and again. Thin lines: I/O in flight.</source>
        <translation>蓝色：CPU。灰色：阻塞于 I/O。斜线：进程或线程正在启动。点线：等待核或轮到自己。空框：轮询，即循环等待任何到来的事，或线程反复询问。细线：进行中的 I/O。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabPainter</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>I/O in flight</source>
        <translation>进行中的 I/O</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabPanel</name>
    <message>
        <source>Lab</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>测量中</translation>
    </message>
    <message>
        <source>No experiment yet</source>
        <translation>还没有实验</translation>
    </message>
    <message>
        <source>The same requests for servers of different models, each in a process of its own.</source>
        <translation>让不同模型的服务器处理同样的请求，各在自己的进程中。</translation>
    </message>
    <message>
        <source>The same requests on one descriptor, once in each I/O mode.</source>
        <translation>在一个描述符上处理同样的请求，每种 I/O 模式各一遍。</translation>
    </message>
    <message>
        <source>Run experiment</source>
        <translation>运行实验</translation>
    </message>
    <message>
        <source>Timelines</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Concurrency models</source>
        <translation>并发模型</translation>
    </message>
    <message>
        <source>I/O modes</source>
        <translation>I/O 模式</translation>
    </message>
    <message>
        <source>A model is shown once all of its runs are over.</source>
        <translation>一种模型的所有运行结束后才会显示。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabPerspective</name>
    <message>
        <source>Run experiment</source>
        <translation>运行实验</translation>
    </message>
    <message>
        <source>Stop experiment</source>
        <translation>停止实验</translation>
    </message>
    <message>
        <source>Sweep over concurrency</source>
        <translation>按并发数扫描</translation>
    </message>
    <message>
        <source>Sweep over pollers</source>
        <translation>按轮询器扫描</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabResultModel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>Mean, ms</source>
        <translation>平均，ms</translation>
    </message>
    <message>
        <source>Slowest, ms</source>
        <translation>最慢，ms</translation>
    </message>
    <message>
        <source>CPU, ms</source>
        <translation>CPU，ms</translation>
    </message>
    <message>
        <source>Memory, MiB</source>
        <translation>内存，MiB</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>切换</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabResults</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Measured, never modelled. Bold marks the best value. Memory is above the idle process. Switches are voluntary and involuntary context switches.</source>
        <translation>都是测得的，绝非模拟。粗体为最佳值。内存为超出空闲进程的部分。切换包括自愿与非自愿的上下文切换。</translation>
    </message>
    <message>
        <source>Measured, never modelled. Bold marks the best value. Calls are those of the system that getting the answers took. CPU holds what polling used up.</source>
        <translation>都是测得的，绝非模拟。粗体为最佳值。调用为取得应答所用的系统调用次数。CPU 包含轮询所耗。</translation>
    </message>
    <message>
        <source>%1 is not here: %2.</source>
        <translation>此处没有 %1：%2。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabRunFields</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source> runs</source>
        <translation> 次</translation>
    </message>
    <message>
        <source>How the event-driven servers ask what is ready; best is the system&apos;s best</source>
        <translation>事件驱动的服务器如何询问什么已就绪；best 为系统中最好的</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核数</translation>
    </message>
    <message>
        <source>Threads of the pool</source>
        <translation>线程池大小</translation>
    </message>
    <message>
        <source>Poller</source>
        <translation>轮询器</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabRuns</name>
    <message>
        <source>ropewalk-cli ended without a word.</source>
        <translation>ropewalk-cli 没有说明就结束了。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabSweep</name>
    <message>
        <source>requests/s by concurrency</source>
        <translation>请求/秒，按并发数</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>还没有扫描</translation>
    </message>
    <message>
        <source>Each model with 1, 2, 4 … 256 requests at once.</source>
        <translation>每种模型同时处理 1、2、4 … 256 个请求。</translation>
    </message>
    <message>
        <source>The event-driven server with each poller, with 1 to 256 requests at once.</source>
        <translation>事件驱动的服务器用每种轮询器，同时处理 1 至 256 个请求。</translation>
    </message>
    <message>
        <source>Run sweep</source>
        <translation>运行扫描</translation>
    </message>
    <message>
        <source>%1, one run each, %2</source>
        <translation>%1，各运行一次，%2</translation>
    </message>
    <message>
        <source>Sweep over</source>
        <translation>扫描对象</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Pollers</source>
        <translation>轮询器</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabSweepChart</name>
    <message>
        <source>Requests a second by concurrency</source>
        <translation>每秒请求数，按并发数</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabTimeline</name>
    <message>
        <source>Timelines</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>%1 (%2): %3 ms</source>
        <translation>%1（%2）：%3 ms</translation>
    </message>
    <message>
        <source>Following request %1</source>
        <translation>正在跟踪请求 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabWorkloadFields</name>
    <message>
        <source>loopback TCP</source>
        <translation>回环 TCP</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unix 套接字</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>CPU before I/O</source>
        <translation>I/O 前的 CPU</translation>
    </message>
    <message>
        <source>I/O wait</source>
        <translation>I/O 等待</translation>
    </message>
    <message>
        <source>CPU after I/O</source>
        <translation>I/O 后的 CPU</translation>
    </message>
    <message>
        <source>I/O over</source>
        <translation>I/O 经由</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>%1, give or take</source>
        <translation>%1，上下浮动</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>同时到达</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>逐个到达</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达</translation>
    </message>
</context>
<context>
    <name>ropewalk::LaneForm</name>
    <message>
        <source>passes it on</source>
        <translation>传下去</translation>
    </message>
    <message>
        <source>returns a text</source>
        <translation>返回文本</translation>
    </message>
    <message>
        <source>raises a text</source>
        <translation>抛出文本</translation>
    </message>
    <message>
        <source>waits, then returns</source>
        <translation>等待，然后返回</translation>
    </message>
    <message>
        <source>waits for another chain</source>
        <translation>等待另一条链</translation>
    </message>
    <message>
        <source>%1: text</source>
        <translation>%1：文本</translation>
    </message>
    <message>
        <source>%1: milliseconds</source>
        <translation>%1：毫秒</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>What the other chain is for</source>
        <translation>另一条链的用途</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什么问题</translation>
    </message>
    <message>
        <source>The result, as text</source>
        <translation>结果，以文本写出</translation>
    </message>
</context>
<context>
    <name>ropewalk::Language</name>
    <message>
        <source>Match system language</source>
        <translation>跟随系统语言</translation>
    </message>
</context>
<context>
    <name>ropewalk::LatencyCourse</name>
    <message>
        <source>Latency over time</source>
        <translation>延迟随时间变化</translation>
    </message>
</context>
<context>
    <name>ropewalk::LatencyHistogram</name>
    <message>
        <source>Latency histogram</source>
        <translation>延迟直方图</translation>
    </message>
    <message>
        <source>%1 requests: %2</source>
        <translation>%1 个请求：%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::LatencyPercentiles</name>
    <message>
        <source>Latency by percentile</source>
        <translation>延迟百分位</translation>
    </message>
    <message>
        <source>p50 %1, p99 %2, p99.99 %3, longest %4</source>
        <translation>p50 %1，p99 %2，p99.99 %3，最长 %4</translation>
    </message>
</context>
<context>
    <name>ropewalk::LimitFields</name>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source> bytes/s</source>
        <translation> 字节/秒</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Most connections</source>
        <translation>最多连接数</translation>
    </message>
    <message>
        <source>From one address</source>
        <translation>每个地址最多</translation>
    </message>
    <message>
        <source>Close when silent for</source>
        <translation>静默多久后关闭</translation>
    </message>
    <message>
        <source>Receive at most</source>
        <translation>接收上限</translation>
    </message>
    <message>
        <source>Send at most</source>
        <translation>发送上限</translation>
    </message>
</context>
<context>
    <name>ropewalk::LinkPage</name>
    <message>
        <source>Returned</source>
        <translation>返回值</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>抛出</translation>
    </message>
    <message>
        <source>Went on with</source>
        <translation>传给下一环</translation>
    </message>
    <message>
        <source>stays with the errbacks</source>
        <translation>留在错误回调一侧</translation>
    </message>
    <message>
        <source>stays with the callbacks</source>
        <translation>留在回调一侧</translation>
    </message>
    <message>
        <source>changes to the errbacks</source>
        <translation>转到错误回调一侧</translation>
    </message>
    <message>
        <source>changes to the callbacks</source>
        <translation>转到回调一侧</translation>
    </message>
    <message>
        <source>No links</source>
        <translation>没有环节</translation>
    </message>
    <message>
        <source>No link selected</source>
        <translation>未选择环节</translation>
    </message>
    <message>
        <source>Nobody has added any.</source>
        <translation>还没有人添加环节。</translation>
    </message>
    <message>
        <source>Choose one in the chain.</source>
        <translation>在链中选择一个。</translation>
    </message>
    <message>
        <source>Called with</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Raised at</source>
        <translation>抛出位置</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Added in</source>
        <translation>添加位置</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Link %1, %2</source>
        <translation>第 %1 环，%2</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未到达</translation>
    </message>
    <message>
        <source>errback</source>
        <translation>错误回调</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Handled by link %1, %2</source>
        <translation>由第 %1 环 %2 处理</translation>
    </message>
    <message>
        <source>Waited for %1</source>
        <translation>曾等待 %1</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>正在等待 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadForm</name>
    <message>
        <source>Load plan</source>
        <translation>压测计划</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadHeader</name>
    <message>
        <source>Compare runs</source>
        <translation>比较各次压测</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>压测</translation>
    </message>
    <message>
        <source>There is one run so far.</source>
        <translation>目前只有一次压测。</translation>
    </message>
    <message>
        <source>Compared with run %1</source>
        <translation>与第 %1 次比较</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadOutcomeModel</name>
    <message>
        <source>All requests</source>
        <translation>全部请求</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Mean, ms</source>
        <translation>平均，ms</translation>
    </message>
    <message>
        <source>p99, ms</source>
        <translation>p99，ms</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadPanel</name>
    <message>
        <source>Load</source>
        <translation>压测</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>View of the latency</source>
        <translation>延迟的显示方式</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>百分位</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>还没有压测</translation>
    </message>
    <message>
        <source>F5 sends what the plan on the left says.</source>
        <translation>按 F5 发送左侧计划的内容。</translation>
    </message>
    <message>
        <source>replies a second; run %1 dashed</source>
        <translation>每秒回复数；第 %1 次为虚线</translation>
    </message>
    <message>
        <source>replies a second</source>
        <translation>每秒回复数</translation>
    </message>
    <message>
        <source>%1 requests after warm-up</source>
        <translation>预热后 %1 个请求</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 个请求</translation>
    </message>
    <message>
        <source>%1, log scale</source>
        <translation>%1，对数刻度</translation>
    </message>
    <message>
        <source>of %1, log scale</source>
        <translation>共 %1，对数刻度</translation>
    </message>
    <message>
        <source>p50 and p99 of every %1 s, log scale</source>
        <translation>每 %1 s 的 p50 和 p99，对数刻度</translation>
    </message>
    <message>
        <source>%1; run %2 dashed, as if it had as many</source>
        <translation>%1；第 %2 次为虚线，按相同数量折算</translation>
    </message>
    <message>
        <source>%1; run %2 dashed</source>
        <translation>%1；第 %2 次为虚线</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadPerspective</name>
    <message>
        <source>Run load</source>
        <translation>开始压测</translation>
    </message>
    <message>
        <source>Stop load</source>
        <translation>停止压测</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadPlanChooser</name>
    <message>
        <source>Load plan</source>
        <translation>压测计划</translation>
    </message>
    <message>
        <source>New plan like this one</source>
        <translation>照此新建计划</translation>
    </message>
    <message>
        <source>Rename plan…</source>
        <translation>重命名计划…</translation>
    </message>
    <message>
        <source>Remove plan</source>
        <translation>移除计划</translation>
    </message>
    <message>
        <source>New, rename, remove</source>
        <translation>新建、重命名、移除</translation>
    </message>
    <message>
        <source>Rename plan</source>
        <translation>重命名计划</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadRequestFields</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>书写方式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>转义</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Line end</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>CR LF</source>
        <translation>CR LF</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>End</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>GET / and what belongs to it</source>
        <translation>GET / 以及所需的一切</translation>
    </message>
    <message>
        <source>What to ask for</source>
        <translation>要请求的内容</translation>
    </message>
    <message>
        <source>There is nothing to send. Write a request.</source>
        <translation>没有可发送的内容。请写一个请求。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadResults</name>
    <message>
        <source>Where the time goes</source>
        <translation>时间用在哪里</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadRuns</name>
    <message>
        <source>ropewalk-cli ended without a word.</source>
        <translation>ropewalk-cli 结束了，没有任何说明。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadShapeFields</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>errors exceed</source>
        <translation>错误超过</translation>
    </message>
    <message>
        <source>p99 exceeds</source>
        <translation>p99 超过</translation>
    </message>
    <message>
        <source>requests reach</source>
        <translation>请求数达到</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>at a fixed rate</source>
        <translation>固定速率</translation>
    </message>
    <message>
        <source>Each connection asks again once it has its reply</source>
        <translation>每个连接收到回复后再次请求</translation>
    </message>
    <message>
        <source>Latency counts from the moment a request was meant to be sent</source>
        <translation>延迟从请求本应发出的时刻算起</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>负载形状</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>In flight each</source>
        <translation>每连接在途</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>爬升</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>停止条件</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadTargetFields</name>
    <message>
        <source>The server speaks first</source>
        <translation>服务器先发言</translation>
    </message>
    <message>
        <source>It is mine, or its owner agreed</source>
        <translation>它是我的，或已得到所有者同意</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>分帧</translation>
    </message>
    <message>
        <source>Reply length</source>
        <translation>回复长度</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>不限</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> 字节</translation>
    </message>
    <message>
        <source>Select an endpoint, or type one such as tcp:127.0.0.1:8080.</source>
        <translation>选择一个端点，或输入一个，例如 tcp:127.0.0.1:8080。</translation>
    </message>
    <message>
        <source>A load is sent to a server, not to a program. Serve the program.</source>
        <translation>压测发给服务器，不发给程序。请先把程序作为服务器提供。</translation>
    </message>
    <message>
        <source>none selected</source>
        <translation>未选择</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoopChart</name>
    <message>
        <source>Loop latency</source>
        <translation>循环延迟</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>one frame 16.7</source>
        <translation>一帧 16.7</translation>
    </message>
    <message>
        <source>p50 %1, p99 %2, slow turns: %3</source>
        <translation>p50 %1，p99 %2，慢轮：%3</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 min</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::MainWindow</name>
    <message>
        <source>Perspectives</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>Find any command</source>
        <translation>查找任意命令</translation>
    </message>
    <message>
        <source>Type # for connections, : for messages</source>
        <translation>输入 # 查找连接，: 查找消息</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Deferreds</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>压测</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>About Ropewalk</source>
        <translation>关于 Ropewalk</translation>
    </message>
    <message>
        <source>Ropewalk %1</source>
        <translation>Ropewalk %1</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <translation>提交 %1</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Next connection</source>
        <translation>下一个连接</translation>
    </message>
    <message>
        <source>Previous connection</source>
        <translation>上一个连接</translation>
    </message>
    <message>
        <source>Show all traffic</source>
        <translation>显示全部流量</translation>
    </message>
    <message>
        <source>Clear messages</source>
        <translation>清除消息</translation>
    </message>
    <message>
        <source>Address bar</source>
        <translation>地址栏</translation>
    </message>
    <message>
        <source>Show faults</source>
        <translation>显示故障</translation>
    </message>
    <message>
        <source>New endpoint…</source>
        <translation>新建端点…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Match system theme</source>
        <translation>跟随系统主题</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>collection of snippets</comment>
        <translation>我的</translation>
    </message>
    <message>
        <source>Reactor</source>
        <translation>反应器</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Show throughput</source>
        <translation>显示吞吐量</translation>
    </message>
    <message>
        <source>A workbench for people who work with sockets.

Free software under the GNU General Public License, version 3 or later. It comes with no warranty.

Made with Qt %1 (LGPL-3.0), QCustomPlot %2 (GPL-3.0), CLI11 (BSD-3-Clause), JSON for Modern C++ (MIT), and the fonts Inter and JetBrains Mono (OFL-1.1). What a package brings besides is in its ropewalk.spdx.json.</source>
        <translation>为与套接字打交道的人准备的工作台。

自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本，不附带任何担保。

使用 Qt %1（LGPL-3.0）、QCustomPlot %2（GPL-3.0）、CLI11（BSD-3-Clause）、JSON for Modern C++（MIT），以及 Inter 和 JetBrains Mono 字体（OFL-1.1）。软件包另外附带的内容见其中的 ropewalk.spdx.json。</translation>
    </message>
    <message>
        <source>Look for a newer release once a day</source>
        <translation>每天查看一次是否有新版本</translation>
    </message>
</context>
<context>
    <name>ropewalk::MessageList</name>
    <message>
        <source>Time since the row before</source>
        <translation>距上一行的时间</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>ropewalk::MessageModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Δ</source>
        <translation>Δ</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>%1 connected to %2</source>
        <translation>%1 已连接到 %2</translation>
    </message>
    <message>
        <source>%1 connected from %2</source>
        <translation>%1 已从 %2 连入</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 已关闭</translation>
    </message>
    <message>
        <source>%1 closed: %2</source>
        <translation>%1 已关闭：%2</translation>
    </message>
    <message>
        <source>%1: dropped, not handed on</source>
        <translation>%1：已丢弃，未交付</translation>
    </message>
    <message>
        <source>%1: handed on as %2</source>
        <translation>%1：以 %2 交付</translation>
    </message>
    <message>
        <source>%1: not sent: %2</source>
        <translation>%1：未发送：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::MessagePage</name>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>No message selected</source>
        <translation>未选择消息</translation>
    </message>
    <message>
        <source>Choose one in the list to see its bytes.</source>
        <translation>在列表中选择一条，查看它的字节。</translation>
    </message>
    <message>
        <source>Message before</source>
        <translation>上一条消息</translation>
    </message>
    <message>
        <source>Message after</source>
        <translation>下一条消息</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本端</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>After previous</source>
        <translation>距上一条</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>消息 %1</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>起因</translation>
    </message>
    <message>
        <source>Caused 1 message</source>
        <translation>引发 1 条消息</translation>
    </message>
    <message>
        <source>Caused %1 messages</source>
        <translation>引发 %1 条消息</translation>
    </message>
    <message>
        <source>Bytes %1</source>
        <translation>字节 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ropewalk::PatternFields</name>
    <message>
        <source>any message</source>
        <translation>任何消息</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>结尾是</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>regex</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>JSON path</source>
        <translation>JSON 路径</translation>
    </message>
    <message>
        <source>How to look at a message</source>
        <translation>如何看待消息</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>要查找的内容</translation>
    </message>
</context>
<context>
    <name>ropewalk::ProxyFields</name>
    <message>
        <source>A proxy: socks5://127.0.0.1:1080, or http://…</source>
        <translation>代理：socks5://127.0.0.1:1080，或 http://…</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Kept in memory only</source>
        <translation>仅保存在内存中</translation>
    </message>
    <message>
        <source>Optional: who may use this proxy</source>
        <translation>可选：谁可以使用此代理</translation>
    </message>
    <message>
        <source>Connect through</source>
        <translation>经由代理</translation>
    </message>
    <message>
        <source>Proxy&apos;s user</source>
        <translation>代理的用户</translation>
    </message>
    <message>
        <source>Proxy&apos;s password</source>
        <translation>代理的密码</translation>
    </message>
    <message>
        <source>Clients&apos; user</source>
        <translation>客户端用户</translation>
    </message>
    <message>
        <source>Clients&apos; password</source>
        <translation>客户端密码</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueActions</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Hold receive queue</source>
        <translation>扣留接收队列</translation>
    </message>
    <message>
        <source>Hold send queue</source>
        <translation>扣留发送队列</translation>
    </message>
    <message>
        <source>Step receive queue</source>
        <translation>单步接收队列</translation>
    </message>
    <message>
        <source>Step send queue</source>
        <translation>单步发送队列</translation>
    </message>
    <message>
        <source>Hold the current queue</source>
        <translation>扣留当前队列</translation>
    </message>
    <message>
        <source>Step one message</source>
        <translation>单步一条消息</translation>
    </message>
    <message>
        <source>Let all held messages go</source>
        <translation>放行所有扣留的消息</translation>
    </message>
    <message>
        <source>Messages stay here until they are released (F9 where this queue is current)</source>
        <translation>消息留在这里，直到放行（此队列为当前队列时按 F9）</translation>
    </message>
    <message>
        <source>Messages stay here until they are released (Ctrl+Shift+H)</source>
        <translation>消息留在这里，直到放行（Ctrl+Shift+H）</translation>
    </message>
    <message>
        <source>Hand on the first message (F10 where this queue is current)</source>
        <translation>交付首条消息（此队列为当前队列时按 F10）</translation>
    </message>
    <message>
        <source>Send the first message (F10 where this queue is current)</source>
        <translation>发送首条消息（此队列为当前队列时按 F10）</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>编辑消息</translation>
    </message>
    <message>
        <source>Let message go</source>
        <translation>放行消息</translation>
    </message>
    <message>
        <source>Duplicate message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Drop message</source>
        <translation>丢弃消息</translation>
    </message>
    <message>
        <source>Drop all messages of the queue</source>
        <translation>丢弃队列中的所有消息</translation>
    </message>
    <message>
        <source>Merge messages</source>
        <translation>合并消息</translation>
    </message>
    <message>
        <source>Split message at the cursor</source>
        <translation>在光标处拆分消息</translation>
    </message>
    <message>
        <source>Split the message where the cursor stands</source>
        <translation>在光标所在处拆分消息</translation>
    </message>
    <message>
        <source>Let the marked messages go now, past those before them</source>
        <translation>立即放行选中的消息，越过它们前面的消息</translation>
    </message>
    <message>
        <source>Move message up</source>
        <translation>上移消息</translation>
    </message>
    <message>
        <source>Move message down</source>
        <translation>下移消息</translation>
    </message>
    <message>
        <source>Move message to the head</source>
        <translation>移到队首</translation>
    </message>
    <message>
        <source>Move message to the tail</source>
        <translation>移到队尾</translation>
    </message>
    <message>
        <source>Inject message…</source>
        <translation>注入消息…</translation>
    </message>
    <message>
        <source>Inject message before…</source>
        <translation>在前面注入消息…</translation>
    </message>
    <message>
        <source>Inject message after…</source>
        <translation>在后面注入消息…</translation>
    </message>
    <message>
        <source>Pace the queue</source>
        <translation>给队列限速</translation>
    </message>
    <message>
        <source>So many messages or bytes a second</source>
        <translation>每秒若干条消息或字节</translation>
    </message>
    <message>
        <source>Save messages…</source>
        <translation>保存消息…</translation>
    </message>
    <message>
        <source>Forget kept messages</source>
        <translation>忘掉保留的消息</translation>
    </message>
    <message>
        <source>Send to another connection</source>
        <translation>发往另一个连接</translation>
    </message>
    <message>
        <source>No other connection is open</source>
        <translation>没有其他打开的连接</translation>
    </message>
    <message>
        <source>Release receive queue</source>
        <translation>放行接收队列</translation>
    </message>
    <message>
        <source>Release send queue</source>
        <translation>放行发送队列</translation>
    </message>
    <message>
        <source>Release the current queue</source>
        <translation>放行当前队列</translation>
    </message>
    <message>
        <source>Dropped 1 queued message</source>
        <translation>已丢弃 1 条排队的消息</translation>
    </message>
    <message>
        <source>Dropped %1 queued messages</source>
        <translation>已丢弃 %1 条排队的消息</translation>
    </message>
    <message>
        <source>Dropped %1</source>
        <translation>已丢弃 %1</translation>
    </message>
    <message>
        <source>Sent %1 elsewhere</source>
        <translation>已把 %1 发往别处</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueColumn</name>
    <message>
        <source>Reading stops when the queue passes %1.</source>
        <translation>队列超过 %1 时停止读取。</translation>
    </message>
    <message>
        <source>The producer pauses when the queue passes %1.</source>
        <translation>队列超过 %1 时暂停生产者。</translation>
    </message>
    <message>
        <source>Above %1 the oldest messages are dropped.</source>
        <translation>超过 %1 时丢弃最旧的消息。</translation>
    </message>
    <message>
        <source>Above %1 what comes is dropped.</source>
        <translation>超过 %1 时丢弃新来的消息。</translation>
    </message>
    <message>
        <source>Above %1 the connection is reset.</source>
        <translation>超过 %1 时重置连接。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>扣留中</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>扣留</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Inject a message at the tail</source>
        <translation>在队尾注入消息</translation>
    </message>
    <message>
        <source>Drop all messages of this queue</source>
        <translation>丢弃此队列中的所有消息</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More about this queue</source>
        <translation>此队列的更多操作</translation>
    </message>
    <message>
        <source>%1 more wait behind these.</source>
        <translation>后面还有 %1 条在等待。</translation>
    </message>
    <message>
        <source>Delivery is held. &lt;b&gt;Step&lt;/b&gt; hands on the first message.</source>
        <translation>投递已扣留。&lt;b&gt;单步&lt;/b&gt;交付首条消息。</translation>
    </message>
    <message>
        <source>Sending is held. &lt;b&gt;Step&lt;/b&gt; sends the first message.</source>
        <translation>发送已扣留。&lt;b&gt;单步&lt;/b&gt;发出首条消息。</translation>
    </message>
    <message>
        <source>Nothing was kept here.</source>
        <translation>这里没有保留任何消息。</translation>
    </message>
    <message>
        <source>What is received will wait here until it is released.</source>
        <translation>接收到的消息将在这里等待放行。</translation>
    </message>
    <message>
        <source>What is to be sent will wait here until it is released.</source>
        <translation>要发送的消息将在这里等待放行。</translation>
    </message>
    <message>
        <source>Nothing waits. &lt;b&gt;Hold&lt;/b&gt; keeps what is received until you let it go.</source>
        <translation>没有等待的消息。&lt;b&gt;扣留&lt;/b&gt;可留住接收到的消息，直到放行。</translation>
    </message>
    <message>
        <source>Nothing waits. &lt;b&gt;Hold&lt;/b&gt; keeps what is to be sent until you let it go.</source>
        <translation>没有等待的消息。&lt;b&gt;扣留&lt;/b&gt;可留住要发送的消息，直到放行。</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueHeader</name>
    <message>
        <source>Closed, messages kept</source>
        <translation>已关闭，消息已保留</translation>
    </message>
    <message>
        <source>Producer paused %1</source>
        <translation>生产者已暂停 %1</translation>
    </message>
    <message>
        <source>Reading paused %1</source>
        <translation>读取已暂停 %1</translation>
    </message>
    <message>
        <source>All connections of this endpoint</source>
        <translation>此端点的所有连接</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>resumes in about %1</source>
        <translation>约 %1 后恢复</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>所有连接</translation>
    </message>
    <message>
        <source>deepest queue first</source>
        <translation>队列最深的在前</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueInspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueLimitFields</name>
    <message>
        <source>High watermark in KiB</source>
        <translation>高水位，单位 KiB</translation>
    </message>
    <message>
        <source> KiB</source>
        <translation> KiB</translation>
    </message>
    <message>
        <source>Low watermark in KiB</source>
        <translation>低水位，单位 KiB</translation>
    </message>
    <message>
        <source>High watermark in messages</source>
        <translation>高水位，单位为消息条数</translation>
    </message>
    <message>
        <source> msgs</source>
        <translation> 条</translation>
    </message>
    <message>
        <source>Low watermark in messages</source>
        <translation>低水位，单位为消息条数</translation>
    </message>
    <message>
        <source>Receive queue limits</source>
        <translation>接收队列限制</translation>
    </message>
    <message>
        <source>Send queue limits</source>
        <translation>发送队列限制</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>Pause producer</source>
        <translation>暂停生产者</translation>
    </message>
    <message>
        <source>Begin so with new connections of %1</source>
        <translation>%1 的新连接以此开始</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>不限大小</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限条数</translation>
    </message>
    <message>
        <source>Above the high watermark</source>
        <translation>超过高水位时</translation>
    </message>
    <message>
        <source>Drop oldest</source>
        <translation>丢弃最旧的</translation>
    </message>
    <message>
        <source>Drop newest</source>
        <translation>丢弃最新的</translation>
    </message>
    <message>
        <source>Reset connection</source>
        <translation>重置连接</translation>
    </message>
    <message>
        <source>Mode, filter, pace and limits of both queues</source>
        <translation>两个队列的模式、筛选、限速和限制</translation>
    </message>
    <message>
        <source>High watermark</source>
        <translation>高水位</translation>
    </message>
    <message>
        <source>Low watermark</source>
        <translation>低水位</translation>
    </message>
    <message>
        <source>Above high</source>
        <translation>超过高水位时</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueMessagePage</name>
    <message>
        <source>← In</source>
        <translation>← 接收</translation>
    </message>
    <message>
        <source>→ Out</source>
        <translation>→ 发送</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Make the announced length true</source>
        <translation>校正声明的长度</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Content-Length, or the length before the message, follows what you apply</source>
        <translation>Content-Length 或消息前的长度随应用的内容更新</translation>
    </message>
    <message>
        <source>No message selected</source>
        <translation>未选择消息</translation>
    </message>
    <message>
        <source>Choose one in a queue to edit, move or drop it.</source>
        <translation>在队列中选择一条，以编辑、移动或丢弃。</translation>
    </message>
    <message>
        <source>the first MiB, not to be edited</source>
        <translation>仅前 1 MiB，不可编辑</translation>
    </message>
    <message>
        <source>Queued message %1</source>
        <translation>排队消息 %1</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>正在离开</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>Injected</source>
        <translation>已注入</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Has left the queue</source>
        <translation>已离开队列</translation>
    </message>
    <message>
        <source>What you typed stays here; inject it if it is wanted.</source>
        <translation>输入的内容仍在这里；需要时可注入。</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选择 %1</translation>
    </message>
    <message>
        <source>as they would be merged</source>
        <translation>合并后的样子</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>at the tail</source>
        <translation>在队尾</translation>
    </message>
    <message>
        <source>before message %1</source>
        <translation>在消息 %1 之前</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>注入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原为 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueModel</name>
    <message>
        <source>Pos</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>已写 %1 / %2</translation>
    </message>
    <message>
        <source>Position %1</source>
        <translation>位置 %1</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>已等待 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueOverview</name>
    <message>
        <source>Hold what is received</source>
        <translation>扣留接收到的</translation>
    </message>
    <message>
        <source>Hold what is sent</source>
        <translation>扣留要发送的</translation>
    </message>
    <message>
        <source>Connections by the depth of their queues</source>
        <translation>按队列深度排列的连接</translation>
    </message>
    <message>
        <source>Hold only messages that match</source>
        <translation>只扣留匹配的消息</translation>
    </message>
    <message>
        <source>only: text, hex:0d0a, re:^GET</source>
        <translation>仅：文本、hex:0d0a、re:^GET</translation>
    </message>
    <message>
        <source>New connections</source>
        <translation>新连接</translation>
    </message>
    <message>
        <source>No connections</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>Start an endpoint, or connect a client to one.</source>
        <translation>启动一个端点，或让客户端连接上来。</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>还没有连接</translation>
    </message>
    <message>
        <source>Connect a client to %1. To stop its first message, hold new connections above.</source>
        <translation>让客户端连接 %1。要拦住它的第一条消息，请在上方扣留新连接。</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueOverviewModel</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>接收队列</translation>
    </message>
    <message>
        <source>Out queue</source>
        <translation>发送队列</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最久</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>关闭中</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueuePlaces</name>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Move to position</source>
        <translation>移到位置</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>队首</translation>
    </message>
    <message>
        <source>Tail</source>
        <translation>队尾</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>各部分</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueStrip</name>
    <message>
        <source>Hold only: text, hex:0d0a, re:^GET</source>
        <translation>只扣留：文本、hex:0d0a、re:^GET</translation>
    </message>
    <message>
        <source>Hold only messages that match</source>
        <translation>只扣留匹配的消息</translation>
    </message>
    <message>
        <source>So many a second</source>
        <translation>每秒若干</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>messages a second</source>
        <translation>条消息/秒</translation>
    </message>
    <message>
        <source>bytes a second</source>
        <translation>字节/秒</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueuesPanel</name>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Save queued messages</source>
        <translation>保存排队的消息</translation>
    </message>
    <message>
        <source>Depth of the queues</source>
        <translation>队列深度</translation>
    </message>
</context>
<context>
    <name>ropewalk::ReactorHeader</name>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>What the reactor waits for sockets with; connections stay when it is changed</source>
        <translation>反应器用什么等待套接字；更换时连接保持</translation>
    </message>
    <message>
        <source>How much of the past is shown</source>
        <translation>显示多长的过去</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 s</translation>
    </message>
    <message>
        <source>60 s</source>
        <translation>60 s</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>What is shown stands still; the reactor goes on</source>
        <translation>画面停住，反应器照常运行</translation>
    </message>
    <message>
        <source>When to warn</source>
        <translation>何时警告</translation>
    </message>
    <message>
        <source>Warn when the loop is held longer than</source>
        <translation>循环被占住超过多久时警告</translation>
    </message>
    <message>
        <source>16.7 ms, one frame</source>
        <translation>16.7 ms，一帧</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Reactor</source>
        <translation>反应器</translation>
    </message>
    <message>
        <source>Backend %1</source>
        <translation>后端 %1</translation>
    </message>
    <message>
        <source>Held for %1</source>
        <translation>被占住 %1</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::ReactorInspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>描述符</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Next timers</source>
        <translation>接下来的定时器</translation>
    </message>
    <message>
        <source>Calls of the turn</source>
        <translation>这一轮的调用</translation>
    </message>
    <message>
        <source>Descriptors %1</source>
        <translation>描述符 %1</translation>
    </message>
    <message>
        <source>Timers %1</source>
        <translation>定时器 %1</translation>
    </message>
    <message>
        <source>The %1 busiest of %2</source>
        <translation>%2 个中最忙的 %1 个</translation>
    </message>
    <message>
        <source>%1 from %2 on.</source>
        <translation>从 %2 起 %1。</translation>
    </message>
    <message>
        <source>Double-click a turn to list its calls.</source>
        <translation>双击一轮，列出其中的调用。</translation>
    </message>
    <message>
        <source>%1: %2 took %3 of a turn of %4. %5</source>
        <translation>%1：%2 用去 %3，这一轮共 %4。%5</translation>
    </message>
    <message>
        <source>Its single calls were not recorded: the Reactor was not open.</source>
        <translation>没有记录其中的各个调用：当时未打开反应器。</translation>
    </message>
</context>
<context>
    <name>ropewalk::ReactorPanel</name>
    <message>
        <source>Present</source>
        <translation>此刻</translation>
    </message>
    <message>
        <source>Slowest callbacks</source>
        <translation>最慢的回调</translation>
    </message>
    <message>
        <source>Reactor</source>
        <translation>反应器</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>Loop p50</source>
        <translation>循环 p50</translation>
    </message>
    <message>
        <source>Loop p99</source>
        <translation>循环 p99</translation>
    </message>
    <message>
        <source>Ready per turn</source>
        <translation>每轮就绪</translation>
    </message>
    <message>
        <source>Over one frame</source>
        <translation>超过一帧</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>How much time is shown</source>
        <translation>显示多长时间</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Follows the turns as they happen</source>
        <translation>跟随正在发生的轮</translation>
    </message>
    <message>
        <source>delay of a 10 ms probe timer, log scale</source>
        <translation>10 ms 探测定时器的延迟，对数刻度</translation>
    </message>
    <message>
        <source>Loop latency</source>
        <translation>循环延迟</translation>
    </message>
    <message>
        <source>one turn at a time, one thread</source>
        <translation>一次一轮，一个线程</translation>
    </message>
    <message>
        <source>last 60 s, without what ran inside of them</source>
        <translation>最近 60 s，不含其内部运行的部分</translation>
    </message>
    <message>
        <source>fds</source>
        <translation>个 fd</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1 s 内</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1 min 内</translation>
    </message>
    <message>
        <source>Turns around %1</source>
        <translation>%1 前后的轮</translation>
    </message>
</context>
<context>
    <name>ropewalk::ReplyCourse</name>
    <message>
        <source>Throughput over time</source>
        <translation>吞吐量随时间变化</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>%1 replies a second</source>
        <translation>每秒 %1 个回复</translation>
    </message>
</context>
<context>
    <name>ropewalk::RuleForm</name>
    <message>
        <source>seen</source>
        <translation>已见到</translation>
    </message>
    <message>
        <source>nothing in its place</source>
        <translation>换成空内容</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>哪些消息</translation>
    </message>
    <message>
        <source>in: received</source>
        <translation>接收：收到的</translation>
    </message>
    <message>
        <source>out: sent</source>
        <translation>发送：发出的</translation>
    </message>
    <message>
        <source>in and out</source>
        <translation>接收和发送</translation>
    </message>
    <message>
        <source>When</source>
        <translation>当</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>replace by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>扣留</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>then</source>
        <translation>则</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Milliseconds of delay</source>
        <translation>延迟的毫秒数</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Name, if it needs one</source>
        <translation>名称，如果需要</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>ropewalk::RuleModel</name>
    <message>
        <source>When…</source>
        <translation>条件…</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>On</source>
        <translation>启用</translation>
    </message>
</context>
<context>
    <name>ropewalk::RulesPage</name>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>移除规则</translation>
    </message>
    <message>
        <source>Move rule up</source>
        <translation>上移规则</translation>
    </message>
    <message>
        <source>Move rule down</source>
        <translation>下移规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rules of %1</source>
        <translation>%1 的规则</translation>
    </message>
    <message>
        <source>Rules, in the order in which they act</source>
        <translation>规则，按生效顺序</translation>
    </message>
    <message>
        <source>No endpoint selected</source>
        <translation>未选择端点</translation>
    </message>
    <message>
        <source>Choose one to see its rules.</source>
        <translation>选择一个端点，查看它的规则。</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>还没有规则</translation>
    </message>
    <message>
        <source>A rule looks at each message, and replies, replaces, holds, drops, delays, closes, marks or counts.</source>
        <translation>规则查看每条消息，可以回复、替换、扣留、丢弃、延迟、关闭、标记或计数。</translation>
    </message>
</context>
<context>
    <name>ropewalk::ScenarioPage</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Begin by step</source>
        <translation>先逐步进行</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No scenarios open</source>
        <translation>没有打开的场景</translation>
    </message>
    <message>
        <source>Open a conformance corpus (.jsonl) to play its lines, whole or step by step.</source>
        <translation>打开一个一致性语料（.jsonl），整行或逐步播放。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open scenarios</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>Scenarios (*.jsonl)</source>
        <translation>场景 (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1, %2 scenarios</source>
        <translation>%1，%2 个场景</translation>
    </message>
    <message>
        <source>Find a scenario</source>
        <translation>查找场景</translation>
    </message>
    <message>
        <source>Find by id or words</source>
        <translation>按编号或词语查找</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What happened, as the corpus writes it</source>
        <translation>经过，按语料的写法</translation>
    </message>
    <message>
        <source>No scenario matches.</source>
        <translation>没有匹配的场景。</translation>
    </message>
    <message>
        <source>%1 operations left</source>
        <translation>还剩 %1 步操作</translation>
    </message>
    <message>
        <source>Played to the end</source>
        <translation>已播放到末尾</translation>
    </message>
    <message>
        <source>%1, %2 scenarios, %3 of other families</source>
        <translation>%1，%2 个场景，另有 %3 个属于其他族</translation>
    </message>
</context>
<context>
    <name>ropewalk::SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>ropewalk::SendTargets</name>
    <message>
        <source>all of %1</source>
        <translation>%1 的全部连接</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>一个地址</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ropewalk::SequencesPanel</name>
    <message>
        <source>Add sequence</source>
        <translation>添加序列</translation>
    </message>
    <message>
        <source>Remove sequence</source>
        <translation>移除序列</translation>
    </message>
    <message>
        <source>Run sequence</source>
        <translation>运行序列</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Sequences of this endpoint</source>
        <translation>此端点的序列</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>No sequences yet</source>
        <translation>还没有序列</translation>
    </message>
    <message>
        <source>A sequence sends and expects, step by step.</source>
        <translation>序列逐步地发送和期待。</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>用时 %1 完成</translation>
    </message>
    <message>
        <source>Done in %1: %2</source>
        <translation>用时 %1 完成：%2</translation>
    </message>
    <message>
        <source>Nothing came: %1</source>
        <translation>什么都没来：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Nobody is connected</source>
        <translation>没有人连接</translation>
    </message>
    <message>
        <source>Run on %1</source>
        <translation>在 %1 上运行</translation>
    </message>
</context>
<context>
    <name>ropewalk::SnippetList</name>
    <message>
        <source>Snippets</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Remove snippet</source>
        <translation>移除片段</translation>
    </message>
    <message>
        <source>Keep the composed message</source>
        <translation>保存编写的消息</translation>
    </message>
</context>
<context>
    <name>ropewalk::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No endpoints</source>
        <translation>没有端点</translation>
    </message>
    <message>
        <source>Show the Deferred whose failure nobody took</source>
        <translation>显示失败无人处理的 Deferred</translation>
    </message>
    <message>
        <source>1 unhandled failure</source>
        <translation>1 个未处理的失败</translation>
    </message>
    <message>
        <source>%1 unhandled failures</source>
        <translation>%1 个未处理的失败</translation>
    </message>
    <message>
        <source>Reactor ready · %1</source>
        <translation>反应器就绪 · %1</translation>
    </message>
    <message>
        <source>Reactor %1</source>
        <translation>反应器 %1</translation>
    </message>
    <message>
        <source>%1 turns/s</source>
        <translation>%1 轮/秒</translation>
    </message>
    <message>
        <source>%1 fds</source>
        <translation>%1 个 fd</translation>
    </message>
    <message>
        <source>1 timer</source>
        <translation>1 个定时器</translation>
    </message>
    <message>
        <source>%1 timers</source>
        <translation>%1 个定时器</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>1 endpoint failed</source>
        <translation>1 个端点失败</translation>
    </message>
    <message>
        <source>%1 endpoints failed</source>
        <translation>%1 个端点失败</translation>
    </message>
    <message>
        <source>Show the queues that wait</source>
        <translation>显示正在等待的队列</translation>
    </message>
    <message>
        <source>%1 connections wait</source>
        <translation>%1 个连接在等待</translation>
    </message>
    <message>
        <source>Capture %1 / %2</source>
        <translation>捕获 %1 / %2</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>已丢弃 %1</translation>
    </message>
    <message>
        <source>turn p99 %1</source>
        <translation>轮 p99 %1</translation>
    </message>
    <message>
        <source>Reactor</source>
        <translation>反应器</translation>
    </message>
    <message>
        <source>Show the reactor (Ctrl+4)</source>
        <translation>显示反应器（Ctrl+4）</translation>
    </message>
    <message>
        <source>Show the turn that held the loop</source>
        <translation>显示占住循环的那一轮</translation>
    </message>
</context>
<context>
    <name>ropewalk::ThroughputBar</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>Compared with %1, dashed</source>
        <translation>与 %1 对比，虚线</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>显示的时间</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 s</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 s</translation>
    </message>
    <message>
        <source>60 s</source>
        <translation>60 s</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>ropewalk::ThroughputPanel</name>
    <message>
        <source>Freeze throughput</source>
        <translation>冻结吞吐量</translation>
    </message>
    <message>
        <source>Show the whole time again</source>
        <translation>重新显示全部时间</translation>
    </message>
    <message>
        <source>Round trips as histogram</source>
        <translation>以直方图显示往返</translation>
    </message>
    <message>
        <source>Throughput over time</source>
        <translation>吞吐量随时间变化</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Compare throughput with…</source>
        <translation>吞吐量对比…</translation>
    </message>
    <message>
        <source>Copy throughput as CSV</source>
        <translation>将吞吐量复制为 CSV</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>不对比</translation>
    </message>
    <message>
        <source>Throughput of %1</source>
        <translation>%1 的吞吐量</translation>
    </message>
</context>
<context>
    <name>ropewalk::TimeChart</name>
    <message>
        <source>%1 %2, highest %3</source>
        <translation>%1 %2，最高 %3</translation>
    </message>
</context>
<context>
    <name>ropewalk::ToolsPanel</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Open the tools</source>
        <translation>打开工具</translation>
    </message>
    <message>
        <source>Fold the tools</source>
        <translation>收起工具</translation>
    </message>
</context>
<context>
    <name>ropewalk::TrafficBars</name>
    <message>
        <source>Traffic of the last minute</source>
        <translation>最近一分钟的流量</translation>
    </message>
    <message>
        <source>In %1, out %2</source>
        <translation>接收 %1，发送 %2</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>ropewalk::TrafficHeader</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation>所有端点</translation>
    </message>
</context>
<context>
    <name>ropewalk::TrafficOverview</name>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>ropewalk::TrafficPanel</name>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 未能保存：%2</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Go to message…</source>
        <translation>转到消息…</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>筛选消息</translation>
    </message>
    <message>
        <source>Pin message</source>
        <translation>固定消息</translation>
    </message>
    <message>
        <source>Save bytes…</source>
        <translation>保存字节…</translation>
    </message>
    <message>
        <source>Pinned messages only</source>
        <translation>仅固定的消息</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as hex</source>
        <translation>复制为十六进制</translation>
    </message>
    <message>
        <source>Copy as hex dump</source>
        <translation>复制为十六进制转储</translation>
    </message>
    <message>
        <source>Copy as C array</source>
        <translation>复制为 C 数组</translation>
    </message>
    <message>
        <source>Copy as escaped string</source>
        <translation>复制为转义字符串</translation>
    </message>
    <message>
        <source>Copy as Base64</source>
        <translation>复制为 Base64</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>No message matches</source>
        <translation>没有匹配的消息</translation>
    </message>
    <message>
        <source>The filter hides what there is.</source>
        <translation>筛选条件隐藏了已有的消息。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>还没有消息</translation>
    </message>
    <message>
        <source>Send one from the composer, or connect a client.</source>
        <translation>从编写栏发送一条，或让客户端连接上来。</translation>
    </message>
    <message>
        <source>Save bytes</source>
        <translation>保存字节</translation>
    </message>
    <message>
        <source>Go to message</source>
        <translation>转到消息</translation>
    </message>
    <message>
        <source>Number of the message:</source>
        <translation>消息的序号：</translation>
    </message>
    <message>
        <source>Traffic of the last minute</source>
        <translation>最近一分钟的流量</translation>
    </message>
</context>
<context>
    <name>ropewalk::TurnLanes</name>
    <message>
        <source>Turns of the reactor</source>
        <translation>反应器的轮</translation>
    </message>
    <message>
        <source>From %1, %2. %3</source>
        <translation>从 %1 起，%2。%3</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%2 的 %1，%3</translation>
    </message>
</context>
<context>
    <name>ropewalk::UndoToast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ropewalk::UpdateNotice</name>
    <message>
        <source>Ropewalk has looked for a newer release today, and will tomorrow.</source>
        <translation>Ropewalk 今天已查看过是否有新版本，明天会再次查看。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Ropewalk %1&lt;/b&gt; has been released; you have %2.</source>
        <translation>&lt;b&gt;Ropewalk %1&lt;/b&gt; 已发布；当前版本是 %2。</translation>
    </message>
    <message>
        <source>See what is new</source>
        <translation>查看新内容</translation>
    </message>
    <message>
        <source>Ropewalk %1 is the newest release.</source>
        <translation>Ropewalk %1 已是最新版本。</translation>
    </message>
    <message>
        <source>The releases of Ropewalk could not be looked up. It tries again tomorrow.</source>
        <translation>无法查看 Ropewalk 的新版本，明天会再试。</translation>
    </message>
</context>
<context>
    <name>ropewalk::VariablesForm</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>A message writes {{name}} where the value is to stand.</source>
        <translation>消息中写 {{名称}} 的地方会换成它的值。</translation>
    </message>
    <message>
        <source>A value has no name. Type one beside it.</source>
        <translation>有一个值没有名称。请在它旁边输入一个。</translation>
    </message>
    <message>
        <source>“%1” cannot be a name. Use one word without braces.</source>
        <translation>“%1”不能作名称。请用一个不含花括号的词。</translation>
    </message>
    <message>
        <source>{{%1}} is there already. Choose another name.</source>
        <translation>{{%1}} 已经存在。请另选一个名称。</translation>
    </message>
    <message>
        <source>“%1” is there twice. Choose another name.</source>
        <translation>“%1”出现了两次。请另选一个名称。</translation>
    </message>
</context>
<context>
    <name>ropewalk::WelcomePage</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Echo with three clients</source>
        <translation>回显服务器和三个客户端</translation>
    </message>
    <message>
        <source>A TCP server and three clients, each sending lines.</source>
        <translation>一个 TCP 服务器和三个客户端，各自发送文本行。</translation>
    </message>
    <message>
        <source>1 server, 3 clients</source>
        <translation>1 个服务器，3 个客户端</translation>
    </message>
    <message>
        <source>Chat room</source>
        <translation>聊天室</translation>
    </message>
    <message>
        <source>A server that passes each line on to everyone else.</source>
        <translation>服务器把每一行转发给其他所有人。</translation>
    </message>
    <message>
        <source>1 server, 4 clients</source>
        <translation>1 个服务器，4 个客户端</translation>
    </message>
    <message>
        <source>Upper-case select server</source>
        <translation>大写转换 select 服务器</translation>
    </message>
    <message>
        <source>Queues what each client sent and answers in upper case.</source>
        <translation>把每个客户端发来的内容排队，以大写应答。</translation>
    </message>
    <message>
        <source>1 server, 2 clients</source>
        <translation>1 个服务器，2 个客户端</translation>
    </message>
    <message>
        <source>UDP pair</source>
        <translation>一对 UDP</translation>
    </message>
    <message>
        <source>Two datagram sockets: one asks, the other answers.</source>
        <translation>两个数据报套接字：一个提问，另一个回答。</translation>
    </message>
    <message>
        <source>1 server, 1 client</source>
        <translation>1 个服务器，1 个客户端</translation>
    </message>
    <message>
        <source>Feed with a slow reader</source>
        <translation>数据源与慢速读取者</translation>
    </message>
    <message>
        <source>A relay&apos;s queue that fills faster than it empties.</source>
        <translation>中继的队列进得快，出得慢。</translation>
    </message>
    <message>
        <source>2 servers, 3 clients</source>
        <translation>2 个服务器，3 个客户端</translation>
    </message>
    <message>
        <source>Start with a demo</source>
        <translation>从演示开始</translation>
    </message>
    <message>
        <source>Everything runs on 127.0.0.1 and stops when you close the window.</source>
        <translation>一切都在 127.0.0.1 上运行，关闭窗口即停止。</translation>
    </message>
    <message>
        <source>Run servers and clients in one window, and see every byte between them.</source>
        <translation>在一个窗口里运行服务器和客户端，看清它们之间的每个字节。</translation>
    </message>
    <message>
        <source>Ropewalk</source>
        <translation>Ropewalk</translation>
    </message>
    <message>
        <source>Listen, this machine only</source>
        <translation>监听，仅限本机</translation>
    </message>
    <message>
        <source>Listen on every interface</source>
        <translation>在所有网络接口上监听</translation>
    </message>
    <message>
        <source>Unix domain socket</source>
        <translation>Unix 域套接字</translation>
    </message>
    <message>
        <source>Receive datagrams</source>
        <translation>接收数据报</translation>
    </message>
    <message>
        <source>A relay: pass each connection on</source>
        <translation>中继：把每个连接转交出去</translation>
    </message>
    <message>
        <source>With Connect: a client of that server</source>
        <translation>选择“连接”时：该服务器的客户端</translation>
    </message>
    <message>
        <source>What to type</source>
        <translation>可以输入什么</translation>
    </message>
    <message>
        <source>Find any command</source>
        <translation>查找任意命令</translation>
    </message>
    <message>
        <source>Address bar</source>
        <translation>地址栏</translation>
    </message>
    <message>
        <source>Send the composed message</source>
        <translation>发送编写的消息</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>所有快捷键</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
</context>
<context>
    <name>ropewalk::WorkWords</name>
    <message>
        <source>repeat message</source>
        <translation>重复发送消息</translation>
    </message>
    <message>
        <source>sample figures</source>
        <translation>采集数据</translation>
    </message>
    <message>
        <source>tell the face</source>
        <translation>通知界面</translation>
    </message>
    <message>
        <source>tell of the loop</source>
        <translation>报告循环状况</translation>
    </message>
    <message>
        <source>latency probe</source>
        <translation>延迟探测</translation>
    </message>
    <message>
        <source>connect timeout</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>idle timeout</source>
        <translation>空闲超时</translation>
    </message>
    <message>
        <source>next address</source>
        <translation>下一个地址</translation>
    </message>
    <message>
        <source>send again</source>
        <translation>再次发送</translation>
    </message>
    <message>
        <source>accept again</source>
        <translation>重新接受连接</translation>
    </message>
    <message>
        <source>Deferred timeout</source>
        <translation>Deferred 超时</translation>
    </message>
    <message>
        <source>retry later</source>
        <translation>稍后重试</translation>
    </message>
    <message>
        <source>queue pace</source>
        <translation>队列限速</translation>
    </message>
    <message>
        <source>rule delay</source>
        <translation>规则延迟</translation>
    </message>
    <message>
        <source>fault delay</source>
        <translation>故障延迟</translation>
    </message>
    <message>
        <source>forget silent peers</source>
        <translation>忘掉静默的对端</translation>
    </message>
    <message>
        <source>ask producer</source>
        <translation>询问生产者</translation>
    </message>
    <message>
        <source>wait for a reply</source>
        <translation>等待回复</translation>
    </message>
    <message>
        <source>idle crowd</source>
        <translation>沉默的连接</translation>
    </message>
    <message>
        <source>cooperative task</source>
        <translation>协作任务</translation>
    </message>
    <message>
        <source>waker</source>
        <translation>唤醒</translation>
    </message>
    <message>
        <source>signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>connect proxy</source>
        <translation>连接代理</translation>
    </message>
    <message>
        <source>negotiate</source>
        <translation>协商</translation>
    </message>
    <message>
        <source>resolve</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>resolve and bind</source>
        <translation>解析并绑定</translation>
    </message>
    <message>
        <source>bind</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>greeting</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>wait no longer</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>next round</source>
        <translation>下一圈</translation>
    </message>
    <message>
        <source>end the loop</source>
        <translation>结束循环</translation>
    </message>
    <message>
        <source>drop the rest</source>
        <translation>丢弃其余</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>close client</source>
        <translation>关闭客户端</translation>
    </message>
    <message>
        <source>close socket</source>
        <translation>关闭套接字</translation>
    </message>
    <message>
        <source>close connections</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>tell stopped</source>
        <translation>通知已停止</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>demo: order, recovered</source>
        <translation>演示：订单，已恢复</translation>
    </message>
    <message>
        <source>demo: stock</source>
        <translation>演示：库存</translation>
    </message>
    <message>
        <source>demo: page, unhandled</source>
        <translation>演示：页面，未处理</translation>
    </message>
    <message>
        <source>demo: answer in time</source>
        <translation>演示：及时的答案</translation>
    </message>
    <message>
        <source>demo: price in Antwerp</source>
        <translation>演示：安特卫普的价格</translation>
    </message>
    <message>
        <source>demo: price in Bergen</source>
        <translation>演示：卑尔根的价格</translation>
    </message>
    <message>
        <source>demo: price in Cádiz</source>
        <translation>演示：加的斯的价格</translation>
    </message>
    <message>
        <source>demo: list of three prices</source>
        <translation>演示：三个价格的列表</translation>
    </message>
    <message>
        <source>demo: report</source>
        <translation>演示：报告</translation>
    </message>
    <message>
        <source>demo: figures</source>
        <translation>演示：数据</translation>
    </message>
    <message>
        <source>demo: rates</source>
        <translation>演示：汇率</translation>
    </message>
    <message>
        <source>read order</source>
        <translation>读取订单</translation>
    </message>
    <message>
        <source>check stock</source>
        <translation>检查库存</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>offer less</source>
        <translation>减少供货</translation>
    </message>
    <message>
        <source>write answer</source>
        <translation>写回答</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>parse</source>
        <translation>解析请求</translation>
    </message>
    <message>
        <source>to number</source>
        <translation>转为数字</translation>
    </message>
    <message>
        <source>look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>say sorry</source>
        <translation>致歉</translation>
    </message>
    <message>
        <source>convert</source>
        <translation>换算</translation>
    </message>
    <message>
        <source>count answers</source>
        <translation>统计答案</translation>
    </message>
    <message>
        <source>fetch figures</source>
        <translation>取数据</translation>
    </message>
    <message>
        <source>add rates</source>
        <translation>加上汇率</translation>
    </message>
    <message>
        <source>lay out</source>
        <translation>排版</translation>
    </message>
</context>
<context>
    <name>ropewalk::WorkspaceActions</name>
    <message>
        <source>Workspaces (*.ropewalk)</source>
        <translation>工作区 (*.ropewalk)</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>打开最近的</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Save workspace</source>
        <translation>保存工作区</translation>
    </message>
    <message>
        <source>Save workspace as…</source>
        <translation>工作区另存为…</translation>
    </message>
    <message>
        <source>Variables…</source>
        <translation>变量…</translation>
    </message>
    <message>
        <source>%1 was not opened: %2</source>
        <translation>%1 未能打开：%2</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 未能保存：%2</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有尚未保存的更改。</translation>
    </message>
    <message>
        <source>Ropewalk ended last time before a workspace was saved.</source>
        <translation>上次 Ropewalk 在工作区保存之前就结束了。</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>还没有打开过</translation>
    </message>
    <message>
        <source>It was not restored: %1</source>
        <translation>未能恢复：%1</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
</context>
</TS>
