using System.Globalization;
using System.Text;
using Controllers.Models;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace Controllers.Formatters;

public class CsvOutputFormatter : TextOutputFormatter
{
    public CsvOutputFormatter()
    {
        SupportedMediaTypes.Add("text/csv");
        SupportedEncodings.Add(Encoding.UTF8);
    }

    public override Task WriteResponseBodyAsync(OutputFormatterWriteContext context, Encoding selectedEncoding)
    {
        var lines = ((IEnumerable<Booking>)context.Object!).Select(static booking => string.Create(CultureInfo.InvariantCulture, $"{booking.Id};{booking.Room};{booking.Day:yyyy-MM-dd}\n"));
        return context.HttpContext.Response.WriteAsync(string.Concat(lines), selectedEncoding);
    }

    protected override bool CanWriteType(Type? type) => typeof(IEnumerable<Booking>).IsAssignableFrom(type);
}

public class CsvInputFormatter : TextInputFormatter
{
    public CsvInputFormatter()
    {
        SupportedMediaTypes.Add("text/csv");
        SupportedEncodings.Add(Encoding.UTF8);
    }

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, Encoding encoding)
    {
        using var reader = context.ReaderFactory(context.HttpContext.Request.Body, encoding);
        var names = await reader.ReadToEndAsync();
        return InputFormatterResult.Success(names.Split(';').Select(static name => new Guest { Name = name.Trim() }).ToList());
    }

    protected override bool CanReadType(Type type) => type == typeof(List<Guest>);
}
